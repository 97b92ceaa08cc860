import { Injectable } from '@nestjs/common';
import { type Invitee, inviteesOf } from '../../meetings/index.js';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import type { InvitationId, MeetingId, PersonId, TerritoryId } from '../../shared/ids.js';
import type { NoticeKind, PlannedNotice } from '../domain/notice.js';
import { concerns, type Plan, type PlannedTopic, PLANS } from '../domain/plans.js';
import { planReminders } from '../domain/reminder-schedule.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Turns an event into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** An event of a meeting, in the territory whose people it concerns. */
  async aboutMeeting(topic: PlannedTopic, event: DeliveredEvent): Promise<void> {
    const plan: Plan = PLANS[topic];
    const about = event.payload as { meetingId: MeetingId; invitationId?: InvitationId };
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, topic);
      const invitees = await inviteesOf(town, about, event.territoryId);
      await this.withdraw(town, plan, invitees);
      await this.notices.plan(town, noticesOf(plan, invitees, { ...event, now: town.now }));
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

  private async withdraw(tx: Tx, plan: Plan, invitees: readonly Invitee[]): Promise<void> {
    if (plan.withdraw.length === 0) return;
    await this.notices.supersede(
      tx,
      invitees.map((invitee) => invitee.invitationId),
      plan.withdraw,
    );
  }
}

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
      ...(plan.reminders ? reminders(invitee, occasion) : []),
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

function reminders(invitee: Invitee, occasion: Occasion): PlannedNotice[] {
  const { startsAt, zone, hasVideo, invitedAt } = invitee;
  const rules = [...(invitee.rules?.reminders ?? [])];
  return planReminders({ reminders: rules, startsAt, zone, hasVideo, invitedAt, now: occasion.now }).map(
    (reminder) => ({
      ...base(invitee, occasion),
      kind: 'REMINDER',
      personId: invitee.personId,
      variant: 'days' in reminder.offset ? `P${reminder.offset.days}D` : `PT${reminder.offset.hours}H`,
      dueAt: reminder.dueAt,
      facts: { to: reminder.to },
    }),
  );
}
