import { type Audience, chosenAudience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import {
  type BodyId,
  newId,
  type OrganisationId,
  type PersonId,
  type TaskId,
  type TerritoryId,
} from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { nameOf, textOf } from '../../shared/words.js';
import { isSame, type Responsible } from './responsible.js';
import { isEnded, stateAfter, type TaskAct, type TaskState } from './task-state.js';
import type { SourceName } from './source-name.js';

export const PRIORITIES = ['HIGH', 'NORMAL', 'LOW'] as const;
export type Priority = (typeof PRIORITIES)[number];

const MOST_HELPERS = 20;

/** What a task is about. */
export interface TaskDetails {
  readonly title: string;
  readonly description: string | null;
  readonly dueOn: Day | null;
  readonly priority: Priority;
  readonly helperIds: readonly PersonId[];
  readonly audience: readonly Audience[];
}

/** Where and by whom a task is made. */
export interface TaskOrigin {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
  readonly source: SourceName | null;
  readonly createdBy: PersonId | null;
  readonly at: Date;
  /** Today in Berlin. */
  readonly today: Day;
}

/** A promise with a name on it (Aufgabe). */
export class Task {
  readonly id!: TaskId;
  readonly territoryId!: TerritoryId;
  readonly bodyId!: BodyId | null;
  readonly sourceType!: string | null;
  readonly sourceId!: string | null;
  title!: string;
  description!: string | null;
  responsibleId!: PersonId | null;
  responsibleOrganisationId!: OrganisationId | null;
  proposedId!: PersonId | null;
  proposedOrganisationId!: OrganisationId | null;
  /** Calendar day in Berlin. */
  dueOn!: Day | null;
  priority!: Priority;
  followUpOn!: Day | null;
  audience!: Audience[];
  state!: TaskState;
  outcome!: string | null;
  endedAt!: Date | null;
  readonly createdBy!: PersonId | null;
  readonly createdAt!: Date;
  assignment!: number;
  readonly revision!: number;
  /** Kept by the repository in a table of its own. */
  helperIds!: PersonId[];

  private constructor(fields: Readonly<Partial<Task>>) {
    Object.assign(this, fields);
  }

  /** Errors: those of the title and texts, DUE_IN_PAST, TOO_MANY_HELPERS, and of the audience. */
  static create(details: TaskDetails, responsible: Responsible, origin: TaskOrigin): Task {
    const task = new Task({
      id: newId<TaskId>(),
      territoryId: origin.territoryId,
      bodyId: origin.bodyId,
      sourceType: origin.source?.type ?? null,
      sourceId: origin.source?.id ?? null,
      responsibleId: responsible?.personId ?? null,
      responsibleOrganisationId: responsible?.organisationId ?? null,
      proposedId: null,
      proposedOrganisationId: null,
      dueOn: null,
      followUpOn: null,
      state: 'OPEN',
      outcome: null,
      endedAt: null,
      createdBy: origin.createdBy,
      createdAt: origin.at,
      assignment: 1,
      revision: 1,
      helperIds: [],
    });
    task.change(details, origin.today);
    return task;
  }

  get responsible(): Responsible {
    return asResponsible(this.responsibleId, this.responsibleOrganisationId);
  }

  get proposed(): Responsible {
    return asResponsible(this.proposedId, this.proposedOrganisationId);
  }

  get isEnded(): boolean {
    return isEnded(this.state);
  }

  /** What is missing stays as it is. A due day that is over is taken only when it was so before. */
  change(change: Partial<TaskDetails>, today: Day): void {
    this.step('CHANGE');
    if (change.title !== undefined) this.title = nameOf(change.title, 'title');
    if (change.description !== undefined) this.description = textOf(change.description, 'description');
    if (change.dueOn !== undefined) this.dueBy(change.dueOn, today);
    if (change.helperIds !== undefined) this.helperIds = helpersOf(change.helperIds);
    if (change.audience !== undefined) this.audience = this.audienceOf(change.audience);
    this.priority = change.priority ?? this.priority;
  }

  /** Gives it to somebody at once; whoever was asked to take it over is not asked any more. */
  assign(responsible: Responsible): void {
    this.step('CHANGE');
    this.propose(null);
    if (isSame(responsible, this.responsible)) return;
    this.responsibleId = responsible?.personId ?? null;
    this.responsibleOrganisationId = responsible?.organisationId ?? null;
    this.assignment += 1;
  }

  /** Whoever answered for it is gone; somebody who was asked may still take it over. */
  strand(): void {
    this.step('CHANGE');
    this.responsibleId = null;
    this.responsibleOrganisationId = null;
    this.assignment += 1;
  }

  start(): void {
    this.step('START');
  }

  complete(note: string | null, at: Date): void {
    this.step('COMPLETE');
    this.end(textOf(note, 'note'), at);
  }

  /** Error: GIVE_UP_REASON_MISSING. */
  giveUp(reason: string, at: Date): void {
    this.step('GIVE_UP');
    const outcome = textOf(reason, 'reason');
    if (outcome === null) throw new DomainError('GIVE_UP_REASON_MISSING', {}, 'reason');
    this.end(outcome, at);
  }

  reopen(): void {
    this.step('REOPEN');
    this.outcome = null;
    this.endedAt = null;
  }

  /** The old one stays responsible until the new one accepts. Errors: RECEIVER_MISSING, RECEIVER_IS_RESPONSIBLE. */
  handOver(to: Responsible): void {
    this.step('HAND_OVER');
    if (to === null) throw new DomainError('RECEIVER_MISSING', {}, 'responsiblePersonId');
    if (isSame(to, this.responsible))
      throw new DomainError('RECEIVER_IS_RESPONSIBLE', {}, 'responsiblePersonId');
    this.propose(to);
  }

  /** Error: NO_HAND_OVER. */
  accept(): void {
    this.step('ACCEPT');
    this.assign(this.handedTo());
  }

  /** Error: NO_HAND_OVER. */
  decline(): void {
    this.step('DECLINE');
    this.handedTo();
    this.propose(null);
  }

  /** null: no follow-up. Error: FOLLOW_UP_IN_PAST. */
  followUp(day: Day | null, today: Day): void {
    this.step('SET_FOLLOW_UP');
    if (day !== null && day <= today) throw new DomainError('FOLLOW_UP_IN_PAST', {}, 'followUpOn');
    this.followUpOn = day;
  }

  private step(act: TaskAct): void {
    this.state = stateAfter(act, this.state);
  }

  private end(outcome: string | null, at: Date): void {
    this.outcome = outcome;
    this.endedAt = at;
    this.followUpOn = null;
    this.propose(null);
  }

  private propose(to: Responsible): void {
    this.proposedId = to?.personId ?? null;
    this.proposedOrganisationId = to?.organisationId ?? null;
  }

  private handedTo(): Responsible {
    if (this.proposed === null) throw new DomainError('NO_HAND_OVER');
    return this.proposed;
  }

  private dueBy(day: Day | null, today: Day): void {
    if (day !== null && day !== this.dueOn && day < today) throw new DomainError('DUE_IN_PAST', {}, 'dueOn');
    this.dueOn = day;
  }

  /** BODY says something only where there is a body. Error: AUDIENCE_WITHOUT_BODY. */
  private audienceOf(audience: readonly Audience[]): Audience[] {
    const chosen = chosenAudience(audience);
    if (chosen.includes('BODY') && this.bodyId === null)
      throw new DomainError('AUDIENCE_WITHOUT_BODY', {}, 'audience');
    return chosen;
  }
}

const asResponsible = (personId: PersonId | null, organisationId: OrganisationId | null): Responsible => {
  if (personId !== null) return { personId, organisationId: null };
  return organisationId === null ? null : { personId: null, organisationId };
};

/** Everybody once. Errors: TOO_MANY_HELPERS. */
export function helpersOf(ids: readonly PersonId[]): PersonId[] {
  const helpers = [...new Set(ids)];
  if (helpers.length > MOST_HELPERS)
    throw new DomainError('TOO_MANY_HELPERS', { most: MOST_HELPERS }, 'helperIds');
  return helpers;
}
