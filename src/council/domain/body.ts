import { DomainError } from '../../shared/domain-error.js';
import { type BodyId, type TerritoryId, newId } from '../../shared/ids.js';
import { type Day, isDay } from '../../shared/time/day.js';
import { termOf } from './term.js';
import { nameOf, textOf } from '../../shared/words.js';

export const BODY_KINDS = ['PREVENTION_COUNCIL', 'STEERING_GROUP', 'WORKING_GROUP'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What a working group is to do, for how long, and when it reports (domain.md A7: "report duty"). */
export interface WorkingGroupMandate {
  readonly mandate: string | null;
  readonly mandateFrom: Day | null;
  readonly mandateTo: Day | null;
  readonly reportDue: Day | null;
  /** It reports again and again, so many months apart; null: once. */
  readonly reportIntervalMonths: number | null;
}

export interface BodyFacts extends WorkingGroupMandate {
  readonly name: string;
}

/** A body (Gremium) of a territory: prevention council, steering group or working group. */
export class Body implements BodyFacts {
  readonly id!: BodyId;
  readonly territoryId!: TerritoryId;
  readonly kind!: BodyKind;
  name!: string;
  parentId!: BodyId | null;
  mandate!: string | null;
  mandateFrom!: Day | null;
  mandateTo!: Day | null;
  reportDue!: Day | null;
  reportIntervalMonths!: number | null;
  /** The last day of the body; null while it exists. */
  endedOn!: Day | null;
  readonly revision!: number;

  private constructor(id: BodyId, territoryId: TerritoryId, kind: BodyKind) {
    Object.assign(this, { id, territoryId, kind, parentId: null, endedOn: null, revision: 1 });
  }

  /** Errors: NAME_MISSING, TEXT_TOO_LONG, MANDATE_MISSING, MANDATE_NEEDS_WORKING_GROUP, DAY_INVALID, TERM_ORDER, REPORT_INTERVAL. */
  static create(territoryId: TerritoryId, kind: BodyKind, facts: BodyFacts): Body {
    const body = new Body(newId(), territoryId, kind);
    body.change(facts);
    return body;
  }

  /** Errors: as `create`, and BODY_DISSOLVED. */
  change(facts: BodyFacts): void {
    this.assertExists();
    this.name = nameOf(facts.name, 'name');
    Object.assign(this, mandateOf(this.kind, facts));
  }

  /** `on` is the last day. Errors: BODY_DISSOLVED, DAY_INVALID. */
  dissolve(on: Day): void {
    this.assertExists();
    if (!isDay(on)) throw new DomainError('DAY_INVALID', {}, 'on');
    this.endedOn = on;
  }

  /** Error: BODY_DISSOLVED. */
  assertExists(): void {
    if (this.endedOn !== null) throw new DomainError('BODY_DISSOLVED');
  }
}

/** A working group has a mandate with a beginning; councils and steering groups stand for good and have none. */
export function mandateOf(kind: BodyKind, facts: WorkingGroupMandate): WorkingGroupMandate {
  const mandate = textOf(facts.mandate, 'mandate');
  const { mandateFrom, mandateTo, reportDue, reportIntervalMonths } = facts;
  const stated = { mandate, mandateFrom, mandateTo, reportDue, reportIntervalMonths };
  if (kind !== 'WORKING_GROUP') {
    const [field] = Object.entries(stated).find(([, value]) => value !== null) ?? [];
    if (field !== undefined) throw new DomainError('MANDATE_NEEDS_WORKING_GROUP', {}, field);
    return stated;
  }
  if (mandate === null) throw new DomainError('MANDATE_MISSING', {}, 'mandate');
  if (mandateFrom === null) throw new DomainError('MANDATE_MISSING', {}, 'mandateFrom');
  termOf({ from: mandateFrom, to: mandateTo }, { from: 'mandateFrom', to: 'mandateTo' });
  termOf({ from: mandateFrom, to: reportDue }, { from: 'mandateFrom', to: 'reportDue' });
  assertInterval(stated);
  return stated;
}

const LONGEST_INTERVAL = 60;

/** An interval is counted from a first day. */
function assertInterval({ reportDue, reportIntervalMonths: months }: WorkingGroupMandate): void {
  if (months === null) return;
  if (!Number.isInteger(months) || months < 1 || months > LONGEST_INTERVAL)
    throw new DomainError('REPORT_INTERVAL', { longest: LONGEST_INTERVAL }, 'reportIntervalMonths');
  if (reportDue === null) throw new DomainError('REPORT_DAY_MISSING', {}, 'reportDue');
}
