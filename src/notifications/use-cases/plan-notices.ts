import { Injectable } from '@nestjs/common';
import { type Invitee, inviteesOf, type MeetingTopic } from '../../meetings/index.js';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import type { InvitationId, MeetingId, PersonId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { PlannedNotice } from '../domain/notice.js';
import type { NoticeKind } from '../domain/notice-kinds.js';
import { concerns, type Plan, PLANS } from '../domain/plans.js';
import { ONE_MAIL_FOR } from '../domain/gathering.js';
import { planNudges, planReminders } from '../domain/reminder-schedule.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Turns an event into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** An event of a meeting, in the territory whose people it concerns. */
  async aboutMeeting(topic: MeetingTopic, event: DeliveredEvent): Promise<void> {
    const plan: Plan = PLANS[topic];
    const about = event.payload as unknown as About;
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, topic);
      const invitees = await inviteesOf(town, about, event.territoryId);
      if (isOfEarlierDate(about, invitees)) return;
      await this.withdraw(town, plan, invitees);
      const planned = noticesOf(plan, invitees, { ...event, now: town.now });
      if (!plan.newestOnly) return this.notices.plan(town, planned);
      await this.notices.planNewest(town, planned, invitees[0]?.startsAt ?? null);
    });
  }

  /** The coordination office invited a person to an account. */
  async aboutAccount(event: DeliveredEvent): Promise<void> {
    const personId = event.payload['personId'] as PersonId;
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, event.topic);
      const notice = {
        territoryId: event.territoryId,
        personId,
        kind: 'ACCOUNT_INVITATION',
        subjectId: personId,
      } as const;
      await this.notices.plan(town, [{ ...notice, subjectRevision: 1, variant: event.id, dueAt: town.now }]);
    });
  }

  /**
   * Events come in any order and more than once: what was planned for the new date stays, and so does what concerns a
   * deputy who was released and has been called again since.
   */
  private async withdraw(tx: Tx, plan: Plan, invitees: readonly Invitee[]): Promise<void> {
    const concerned = plan.audience === 'RELEASED' ? invitees.filter(({ released }) => released) : invitees;
    const [first] = concerned;
    if (plan.withdraw.length === 0 || first === undefined) return;
    await this.notices.supersede(tx, {
      subjectIds: concerned.map((invitee) => invitee.invitationId),
      kinds: plan.withdraw,
      beforeRevision: plan.kind === 'MOVE' ? first.schedule : null,
    });
  }
}

interface About {
  readonly meetingId: MeetingId;
  readonly invitationId?: InvitationId;
  readonly schedule?: number;
}

/** The meeting has been moved since: its move tells everybody, and nobody needs to hear of the old date. */
const isOfEarlierDate = ({ schedule }: About, [first]: readonly Invitee[]): boolean =>
  schedule !== undefined && first !== undefined && schedule < first.schedule;

interface Occasion {
  readonly id: string;
  readonly territoryId: TerritoryId;
  readonly now: Date;
}

function noticesOf(plan: Plan, invitees: readonly Invitee[], occasion: Occasion): PlannedNotice[] {
  const { kind } = plan;
  if (plan.audience === 'OFFICE')
    return invitees.flatMap((invitee) => (kind === null ? [] : [toOffice(kind, invitee, occasion)]));
  return invitees
    .filter((invitee) => concerns(plan.audience, invitee))
    .flatMap((invitee) => [
      ...(kind === null
        ? []
        : toPerson(kind, invitee, { ...occasion, variant: plan.eachTime ? occasion.id : '' })),
      ...(plan.reminders
        ? reminders(invitee, { ...occasion, again: plan.eachTime ? `#${occasion.id}` : '' })
        : []),
    ]);
}

const base = (invitee: Invitee, { territoryId, now }: Occasion) => ({
  territoryId,
  subjectId: invitee.invitationId,
  subjectRevision: invitee.schedule,
  dueAt: now,
});

const toOffice = (kind: NoticeKind, invitee: Invitee, occasion: Occasion): PlannedNotice => ({
  ...base(invitee, occasion),
  kind,
  personId: null,
  variant: occasion.id,
});

/** One notice for the person, and one for the copy address that the person named, e.g. a secretary's. */
function toPerson(
  kind: NoticeKind,
  invitee: Invitee,
  occasion: Occasion & { variant: string },
): PlannedNotice[] {
  const notice = { ...base(invitee, occasion), kind, personId: invitee.personId, variant: occasion.variant };
  if (invitee.copyEmail === null) return [notice];
  return [notice, { ...notice, variant: `${occasion.variant}#copy`, facts: { copy: true } }];
}

/**
 * What is to come until the date: reminders and, if the rules want them, requests to answer. Who is called again after
 * a release gets them anew, so they then carry the event's id.
 */
function reminders(invitee: Invitee, occasion: Occasion & { again: string }): PlannedNotice[] {
  const { startsAt, zone, hasVideo, invitedAt, rules } = invitee;
  const until = { startsAt, zone, hasVideo, invitedAt, now: occasion.now };
  const person = { ...base(invitee, occasion), personId: invitee.personId };
  const reminding = planReminders({ ...until, reminders: [...(rules?.reminders ?? [])] }).map(
    ({ offset, dueAt, to }): PlannedNotice => ({
      ...person,
      kind: 'REMINDER',
      variant: `${'days' in offset ? `P${offset.days}D` : `PT${offset.hours}H`}${occasion.again}`,
      dueAt,
      facts: { to },
    }),
  );
  const asking = planNudges({ ...until, nudgeAfterDays: rules?.nudgeAfterDays ?? [] }).map(
    (dueAt): PlannedNotice => ({
      ...person,
      kind: 'NUDGE',
      variant: `${localDayOf(dueAt)}${occasion.again}`,
      dueAt,
    }),
  );
  // A reminder of the same morning asks for the answer as well.
  const alsoReminds = ({ dueAt }: PlannedNotice): boolean =>
    reminding.some((one) => Math.abs(one.dueAt.getTime() - dueAt.getTime()) < ONE_MAIL_FOR);
  return [...reminding, ...asking.filter((one) => !alsoReminds(one))];
}
