import type { Day } from '../../shared/time/day.js';
import type { Urgency } from './urgency.js';
import { WAITING_ORDER } from './waiting-order.js';

/** As much of what waits as fits into a mail, read without GraphQL. */
export const WAITING_LIST = {
  type: 'WaitingItem',
  fields: ['urgency', 'dueOn', 'demand', 'title', 'place', 'reason', 'consequence', 'path', 'action'],
  key: WAITING_ORDER,
  most: 20,
};

/** One row of `WAITING_LIST`. */
export interface WaitingRow {
  readonly urgency: Urgency;
  readonly dueOn: Day | null;
  readonly demand: string;
  readonly title: string;
  readonly place: string;
  readonly reason: string;
  readonly consequence: string | null;
  readonly path: string;
  readonly action: string;
}
