import { DomainError } from '../../shared/domain-error.js';
import {
  type AccountId,
  type AgendaItemId,
  type DecisionId,
  type MeetingId,
  newId,
  type TerritoryId,
} from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { lineOf, textOf } from '../../shared/words.js';
import { type DecisionOutcome, isFavourable } from './decision-outcome.js';
import { assertVotes, type Votes, type VotingFacts } from './votes.js';

/** A council advises: it recommends to others, or decides in its own matters (domain.md A10). */
export const DECISION_KINDS = ['RECOMMENDATION', 'OWN_MATTER'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
/** TOWN_COUNCIL: the Stadtrat. */
export const TOWN_AUTHORITIES = ['ADMINISTRATION', 'TOWN_COUNCIL'] as const;
export type TownAuthority = (typeof TOWN_AUTHORITIES)[number];

/** What the office records of a decision. */
export interface DecisionDetails {
  readonly kind: DecisionKind;
  readonly outcome: DecisionOutcome;
  readonly wording: string;
  /** Null: the votes were not counted. */
  readonly votes: Votes | null;
  readonly conditions: string | null;
  readonly needsTownMoney: boolean;
}

/** What administration or Stadtrat decided about the town's money. */
export interface TownDecision {
  readonly authority: TownAuthority;
  readonly granted: boolean;
  readonly decidedOn: Day;
  /** E.g. the number of the resolution. */
  readonly reference: string;
}

/** Who records something, and when. */
export interface Recording {
  readonly at: Date;
  readonly by: AccountId | null;
}

/** The decision at an item of the agenda (Beschluss), in its newest version. */
export class Decision {
  readonly id!: DecisionId;
  readonly territoryId!: TerritoryId;
  readonly meetingId!: MeetingId;
  readonly agendaItemId!: AgendaItemId;
  kind!: DecisionKind;
  outcome!: DecisionOutcome;
  wording!: string;
  yesVotes!: number | null;
  noVotes!: number | null;
  abstentions!: number | null;
  conditions!: string | null;
  needsTownMoney!: boolean;
  townAuthority!: TownAuthority | null;
  townGranted!: boolean | null;
  /** Calendar day in Berlin. */
  townDecidedOn!: Day | null;
  townReference!: string | null;
  /** 1, and one more with each change; the earlier ones are kept. */
  version!: number;
  correctionReason!: string | null;
  recordedAt!: Date;
  recordedBy!: AccountId | null;
  readonly revision!: number;

  private constructor(fields: Readonly<Partial<Decision>>) {
    Object.assign(this, fields);
  }

  /** Errors: WORDING_MISSING, TEXT_TOO_LONG, CONDITIONS_MISSING, CONDITIONS_NOT_EXPECTED and those of the votes. */
  static record(
    item: { id: AgendaItemId; meetingId: MeetingId; territoryId: TerritoryId },
    details: DecisionDetails,
    facts: VotingFacts,
    recording: Recording,
  ): Decision {
    const decision = new Decision({
      id: newId<DecisionId>(),
      territoryId: item.territoryId,
      meetingId: item.meetingId,
      agendaItemId: item.id,
      version: 1,
      correctionReason: null,
      revision: 1,
    });
    decision.setTown(null);
    decision.setDetails(details, facts);
    decision.sign(recording);
    return decision;
  }

  /** The town's decision stays as long as one is needed. Errors: CORRECTION_REASON_MISSING and those of `record`. */
  correct(details: DecisionDetails, reason: string, facts: VotingFacts, recording: Recording): void {
    const why = textOf(reason, 'reason');
    if (why === null) throw new DomainError('CORRECTION_REASON_MISSING', {}, 'reason');
    this.setDetails(details, facts);
    if (!this.isUpToTheTown) this.setTown(null);
    this.nextVersion(why, recording);
  }

  /** Errors: TOWN_DECISION_NOT_NEEDED, DECIDED_IN_FUTURE, TOWN_REFERENCE_MISSING, TEXT_TOO_LONG. */
  takeTownDecision(town: TownDecision, recording: Recording): void {
    if (!this.isUpToTheTown) throw new DomainError('TOWN_DECISION_NOT_NEEDED');
    if (town.decidedOn > localDayOf(recording.at))
      throw new DomainError('DECIDED_IN_FUTURE', {}, 'decidedOn');
    const reference = lineOf(town.reference, 'reference');
    if (reference === null) throw new DomainError('TOWN_REFERENCE_MISSING', {}, 'reference');
    this.setTown({ ...town, reference });
    this.nextVersion(null, recording);
  }

  /** The council is for it. */
  get isFavoured(): boolean {
    return isFavourable(this.outcome);
  }

  /** The council is for it, and for the money of the town it takes the town's own decision (domain.md A10). */
  get isUpToTheTown(): boolean {
    return this.isFavoured && this.needsTownMoney;
  }

  get awaitsTown(): boolean {
    return this.isUpToTheTown && this.townGranted === null;
  }

  /** It counts as approved: what needs the town's money, only with the recorded decision of the town. */
  get isApproved(): boolean {
    return this.isFavoured && (!this.needsTownMoney || this.townGranted === true);
  }

  private setDetails(details: DecisionDetails, facts: VotingFacts): void {
    const wording = textOf(details.wording, 'wording');
    if (wording === null) throw new DomainError('WORDING_MISSING', {}, 'wording');
    if (details.votes !== null) assertVotes(details.votes, details.outcome, facts);
    this.kind = details.kind;
    this.outcome = details.outcome;
    this.wording = wording;
    this.yesVotes = details.votes?.yes ?? null;
    this.noVotes = details.votes?.no ?? null;
    this.abstentions = details.votes?.abstentions ?? null;
    this.conditions = conditionsOf(details);
    this.needsTownMoney = details.needsTownMoney;
  }

  private setTown(town: TownDecision | null): void {
    this.townAuthority = town?.authority ?? null;
    this.townGranted = town?.granted ?? null;
    this.townDecidedOn = town?.decidedOn ?? null;
    this.townReference = town?.reference ?? null;
  }

  private nextVersion(reason: string | null, recording: Recording): void {
    this.version += 1;
    this.correctionReason = reason;
    this.sign(recording);
  }

  private sign({ at, by }: Recording): void {
    this.recordedAt = at;
    this.recordedBy = by;
  }
}

/** Conditions (Auflagen) belong to one outcome alone. */
function conditionsOf({ outcome, conditions }: DecisionDetails): string | null {
  const text = textOf(conditions, 'conditions');
  const expected = outcome === 'APPROVED_WITH_CONDITIONS';
  if (expected && text === null) throw new DomainError('CONDITIONS_MISSING', {}, 'conditions');
  if (!expected && text !== null) throw new DomainError('CONDITIONS_NOT_EXPECTED', {}, 'conditions');
  return text;
}
