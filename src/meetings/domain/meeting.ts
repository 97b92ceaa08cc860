import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import { type AgendaItemId, type BodyId, type MeetingId, newId, type TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { lineOf, textOf } from '../../shared/words.js';
import { closedPositions, inOrder, reorderedPositions } from './agenda.js';
import { AgendaItem, type AgendaItemDetails } from './agenda-item.js';
import { ConveningBody, type InvitationCall, type RulesSnapshot } from './convening-body.js';
import {
  assertAgendaSupplementPeriod,
  assertInvitationPeriod,
  type MeetingKind,
} from './invitation-period.js';
import { type MeetingAct, type MeetingState, stateAfter } from './meeting-state.js';
import { answerByOf, assertAhead, type MeetingTimes } from './meeting-times.js';
import { videoUrlOf } from './video-url.js';

export interface MeetingDetails {
  readonly number: number | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly times: MeetingTimes;
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly urgencyReason: string | null;
  readonly secondMeeting: boolean;
  readonly answerBy: Day | null;
}

const MOST_ITEMS = 100;
const HIGHEST_NUMBER = 9_999;

/** A meeting of one or more bodies with its agenda. Changed only through its verbs; each asks the state machine first. */
export class Meeting {
  id!: MeetingId;
  /** The territory of the leading body. */
  territoryId!: TerritoryId;
  number!: number | null;
  kind!: MeetingKind;
  title!: string;
  state!: MeetingState;
  startsAt!: Date;
  endsAt!: Date | null;
  zone!: string;
  place!: string | null;
  videoUrl!: string | null;
  urgencyReason!: string | null;
  secondMeeting!: boolean;
  answerBy!: Day | null;
  invitedAt!: Date | null;
  heldUntil!: Date | null;
  cancelledAt!: Date | null;
  cancelReason!: string | null;
  /** SEQUENCE of the calendar object: rises with everything that calendars show. */
  sequence!: number;
  /** Counts the dates: rises when the meeting is moved. */
  schedule!: number;
  /** Who may know of it besides; changed by the audience module alone. */
  readonly audience!: Audience[];
  readonly revision!: number;
  bodies!: ConveningBody[];
  agenda!: AgendaItem[];

  private constructor(fields: Readonly<Partial<Meeting>>) {
    Object.assign(this, fields);
  }

  /** A draft; nothing is sent. The first body leads. Errors: BODIES_MISSING, BODY_TWICE and those of the details. */
  static schedule(
    bodies: readonly { id: BodyId; territoryId: TerritoryId }[],
    details: MeetingDetails,
    now: Date,
  ): Meeting {
    const [lead] = bodies;
    if (lead === undefined) throw new DomainError('BODIES_MISSING', {}, 'bodyIds');
    if (new Set(bodies.map(({ id }) => id)).size < bodies.length)
      throw new DomainError('BODY_TWICE', {}, 'bodyIds');
    const { territoryId } = lead;
    const id = newId<MeetingId>();
    const meeting = new Meeting({
      id,
      territoryId,
      state: 'DRAFT',
      invitedAt: null,
      heldUntil: null,
      cancelledAt: null,
      cancelReason: null,
      sequence: 0,
      schedule: 1,
      audience: ['BODY'],
      revision: 1,
      bodies: bodies.map((body, index) =>
        ConveningBody.of(body, { meetingId: id, territoryId, position: index + 1 }),
      ),
      agenda: [],
    });
    meeting.changeDetails(details, now);
    return meeting;
  }

  get leadBodyId(): BodyId {
    const lead = this.bodies.find(({ position }) => position === 1);
    if (lead === undefined) throw new Error(`Meeting ${this.id} has no leading body`);
    return lead.bodyId;
  }

  get details(): MeetingDetails {
    const { number, kind, title, place, videoUrl, urgencyReason, secondMeeting, answerBy } = this;
    const times = { startsAt: this.startsAt, endsAt: this.endsAt, zone: this.zone };
    return { number, kind, title, times, place, videoUrl, urgencyReason, secondMeeting, answerBy };
  }

  /** Errors: NUMBER_INVALID, TITLE_MISSING, TEXT_TOO_LONG, VIDEO_URL_INVALID, ANSWER_BY_*. */
  changeDetails(details: MeetingDetails, now: Date): void {
    this.step('CHANGE_DRAFT');
    const title = lineOf(details.title, 'title');
    if (title === null) throw new DomainError('TITLE_MISSING', {}, 'title');
    this.title = title;
    this.number = numberOf(details.number);
    this.kind = details.kind;
    this.secondMeeting = details.secondMeeting;
    this.setTimes(details.times);
    this.setPlace(details);
    this.urgencyReason = textOf(details.urgencyReason, 'urgencyReason');
    this.answerBy = answerByOf(details.answerBy, this.startsAt, now);
  }

  addItem(details: AgendaItemDetails, rules: RulesSnapshot | null = null): AgendaItem {
    this.step('CHANGE_DRAFT');
    return this.append(details, rules);
  }

  changeItem(id: AgendaItemId, change: Partial<AgendaItemDetails>): void {
    this.step('CHANGE_DRAFT');
    this.item(id).change(change);
  }

  /** Takes the item off the agenda and gives it back, e.g. to reopen its topic. */
  removeItem(id: AgendaItemId): AgendaItem {
    this.step('CHANGE_DRAFT');
    const item = this.item(id);
    this.agenda = this.agenda.filter((other) => other !== item);
    this.setPositions(closedPositions(this.agenda));
    return item;
  }

  /** The ids name every item exactly once. Error: AGENDA_ORDER_INCOMPLETE. */
  orderAgenda(ids: readonly AgendaItemId[]): void {
    this.step('CHANGE_DRAFT');
    this.setPositions(reorderedPositions(this.agenda, ids));
  }

  /**
   * Calls the meeting: from now on the rules in force are those of this moment.
   * Errors: STARTS_IN_PAST, PLACE_MISSING, AGENDA_EMPTY and those of `assertInvitationPeriod`.
   */
  invite(call: InvitationCall, now: Date): void {
    stateAfter('INVITE', this.state);
    assertAhead(this.startsAt, now);
    this.rehearseInvitation(call, now);
    this.assertPeriod(now);
    const demanding = this.bodies.some(({ rules }) => rules?.invitationPeriodDays != null);
    if (demanding && this.agenda.length === 0) throw new DomainError('AGENDA_EMPTY');
  }

  /** As `invite`, whatever period and agenda say: for a look at what would be sent, never for storing. */
  rehearseInvitation(call: InvitationCall, now: Date): void {
    this.urgencyReason = textOf(call.urgencyReason, 'urgencyReason') ?? this.urgencyReason;
    this.assertPlace();
    for (const body of this.bodies) body.snapshot(call.rules);
    this.step('INVITE');
    this.invitedAt = now;
  }

  /** Another date: the period runs anew, from now. Answers and calls start over. */
  move(to: { times: MeetingTimes; urgencyReason: string | null; answerBy: Day | null }, now: Date): void {
    this.step('MOVE');
    this.assertNotStarted(now);
    if (
      to.times.startsAt.getTime() === this.startsAt.getTime() &&
      to.times.endsAt?.getTime() === this.endsAt?.getTime()
    ) {
      throw new DomainError('SAME_TIME', {}, 'startsAt');
    }
    this.setTimes(to.times);
    this.urgencyReason =
      textOf(to.urgencyReason, 'urgencyReason') ?? (this.kind === 'URGENT' ? this.urgencyReason : null);
    this.assertPeriod(now);
    this.answerBy = answerByOf(to.answerBy, this.startsAt, now);
    this.sequence += 1;
    this.schedule += 1;
  }

  changePlace(to: { place: string | null; videoUrl: string | null }, now: Date): void {
    this.step('CHANGE_PLACE');
    this.assertNotStarted(now);
    this.setPlace(to);
    this.assertPlace();
    this.sequence += 1;
  }

  /** Ergänzung der Tagesordnung: items added after the invitation, by their own period. */
  supplementAgenda(items: readonly AgendaItemDetails[], now: Date): AgendaItem[] {
    this.step('SUPPLEMENT_AGENDA');
    this.assertNotStarted(now);
    if (items.length === 0) throw new DomainError('SUPPLEMENT_EMPTY', {}, 'items');
    for (const { rules } of this.bodies) {
      if (rules !== null) assertAgendaSupplementPeriod(rules, this.startsAt, now);
    }
    return items.map((item) =>
      this.append(item, this.bodies.find(({ position }) => position === 1)?.rules ?? null),
    );
  }

  cancel(reason: string, now: Date): void {
    const cancelled = stateAfter('CANCEL', this.state);
    const text = textOf(reason, 'reason');
    if (text === null) throw new DomainError('CANCEL_REASON_MISSING', {}, 'reason');
    this.assertNotStarted(now);
    this.state = cancelled;
    this.cancelledAt = now;
    this.cancelReason = text;
    this.sequence += 1;
  }

  /** Only once the start has passed; `until` is the actual end. Errors: MEETING_NOT_STARTED, HELD_UNTIL_INVALID. */
  markHeld(until: Date, now: Date): void {
    const held = stateAfter('MARK_HELD', this.state);
    if (now < this.startsAt) throw new DomainError('MEETING_NOT_STARTED');
    if (until <= this.startsAt || until > now) throw new DomainError('HELD_UNTIL_INVALID', {}, 'endedAt');
    this.state = held;
    this.heldUntil = until;
  }

  /** Error: MEETING_STARTED. */
  assertNotStarted(now: Date): void {
    if (now >= this.startsAt) throw new DomainError('MEETING_STARTED');
  }

  step(act: MeetingAct): void {
    this.state = stateAfter(act, this.state);
  }

  private item(id: AgendaItemId): AgendaItem {
    const item = this.agenda.find((each) => each.id === id);
    if (item === undefined) throw new DomainError('AGENDA_ITEM_UNKNOWN', {}, 'agendaItemId');
    return item;
  }

  private append(details: AgendaItemDetails, rules: RulesSnapshot | null): AgendaItem {
    if (this.agenda.length >= MOST_ITEMS) throw new DomainError('AGENDA_TOO_LONG', { most: MOST_ITEMS });
    const place = {
      territoryId: this.territoryId,
      position: this.agenda.length + 1,
      publicity: rules?.defaultPublicity ?? ('NON_PUBLIC' as const),
    };
    const item = AgendaItem.of(details, place);
    this.agenda.push(item);
    return item;
  }

  private setPositions(positions: ReadonlyMap<string, number>): void {
    for (const item of this.agenda) item.moveTo(positions.get(item.id) ?? item.position);
    this.agenda = inOrder(this.agenda);
  }

  private setTimes(times: MeetingTimes): void {
    this.startsAt = times.startsAt;
    this.endsAt = times.endsAt;
    this.zone = times.zone;
  }

  private setPlace({ place, videoUrl }: { place: string | null; videoUrl: string | null }): void {
    this.place = lineOf(place, 'place');
    this.videoUrl = videoUrlOf(videoUrl);
  }

  private assertPlace(): void {
    if (this.place === null && this.videoUrl === null) throw new DomainError('PLACE_MISSING', {}, 'place');
  }

  /** A stated urgency shortens the period of any kind of meeting; every convening body's rules must be kept. */
  private assertPeriod(now: Date): void {
    const kind = this.urgencyReason === null ? this.kind : 'URGENT';
    for (const { rules } of this.bodies) {
      if (rules !== null)
        assertInvitationPeriod({ rules, kind, startsAt: this.startsAt }, this.urgencyReason, now);
    }
  }
}

function numberOf(number: number | null): number | null {
  if (number === null) return null;
  const fits = Number.isInteger(number) && number >= 1 && number <= HIGHEST_NUMBER;
  if (!fits) throw new DomainError('NUMBER_INVALID', { highest: HIGHEST_NUMBER }, 'number');
  return number;
}
