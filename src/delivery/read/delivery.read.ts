import { fixed, nameOfOffice, readModel, refersTo } from '../../platform/graphql/index.js';
import type { ReadModel, SqlOfRow } from '../../platform/graphql/read/index.js';
import { stateOf } from './lists.js';

/** The last time that somebody had it tried again. */
const lastRetry = (delivery: string, select: string): string =>
  `(select ${select} from delivery_retry lr where lr.delivery_id = ${delivery}.id order by lr.at desc, lr.id desc limit 1)`;

/** What is about its recipient, e.g. his way to an account, names him once. */
const unlessRecipient =
  (thing: SqlOfRow): SqlOfRow =>
  (t, p) =>
    `case when ${t}.subject_id is distinct from ${t}.person_id then ${thing(t, p)} end`;

/** Mails that are to come, under way, sent or failed, and events whose mails do not exist yet (view of migration 0048). */
export const deliveryRead = (thing: SqlOfRow): ReadModel =>
  readModel({
    type: 'Delivery',
    table: 'delivery',
    audience: fixed('office'),
    seenBy: 'The coordination of the whole territory.',
    columns: {
      id: 'id',
      kind: 'kind',
      dueAt: 'due_at',
      sentAt: 'sent_at',
      attempts: 'attempts',
      reason: 'reason',
      toOffice: 'to_office',
      isCopy: 'is_copy',
    },
    expressions: {
      state: stateOf,
      thing: unlessRecipient(thing),
      retriedAt: (t) => lastRetry(t, 'lr.at'),
      retriedBy: (t, p) => lastRetry(t, nameOfOffice('lr', 'retried_by', p)),
    },
    relations: {
      recipient: refersTo('Person', 'person_id'),
    },
    requires: { sentence: ['reason'] },
    visibleTo: (t, p) => `${t}.territory_id = any (${p.actor('managesDeliveryOf', 'uuid[]')})`,
  });
