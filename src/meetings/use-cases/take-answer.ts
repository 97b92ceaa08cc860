import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { changedMeanwhile, DomainError, notFound } from '../../shared/domain-error.js';
import type { InvitationId, PersonId } from '../../shared/ids.js';
import { formatDateTime } from '../../shared/time/german-format.js';
import { endLinks } from '../../identity/index.js';
import { type AnswerEffect, answerForSeat, unavailableDeputies } from '../domain/answers.js';
import { assignmentsOf, type InvitationRow, seatChain } from '../domain/seat-chain.js';
import {
  callDeputies,
  deputiesOf,
  type GivenAnswer,
  invitationsOf,
  lockInvitation,
  lockSeat,
  meetingNow,
  type MeetingNow,
  releaseInvitation,
  storeAnswer,
} from '../persistence/invitations.repository.js';

export interface TakenAnswer {
  readonly answer: 'ACCEPTED' | 'DECLINED';
  /** Vertretung: only with DECLINED. */
  readonly deputyId: PersonId | null;
  /** The date (number of the schedule) which the answer is for; null: the present one. */
  readonly schedule: number | null;
  readonly via: GivenAnswer['via'];
  readonly at: Date;
}

/** Takes an answer for a seat or from a guest, whoever brings it: app, link or office (domain.md A10). */
@Injectable()
export class TakeAnswer {
  constructor(private readonly outbox: Outbox) {}

  /** The caller has made sure that the actor may answer. Errors: those of `answerForSeat`, CHANGED_MEANWHILE. */
  async take(tx: Tx, invitation: InvitationRow, taken: TakenAnswer): Promise<void> {
    const { seatId, meetingId, id } = invitation;
    const calls = seatId === null ? await lockInvitation(tx, id) : await lockSeat(tx, { meetingId, seatId });
    const meeting = await meetingNow(tx, meetingId);
    const own = calls.find((call) => call.id === id);
    if (meeting === null || own === undefined) throw notFound();
    assertSameDate(meeting, taken.schedule);
    const effects =
      seatId === null
        ? guestAnswers(tx, meeting, own, taken)
        : await seatAnswers(tx, meeting, calls, own, taken);
    const repeated = own.answer === taken.answer && effects.length === 0;
    if (repeated) return;
    await storeAnswer(tx, {
      ...taken,
      invitation: own,
      chosenDeputy: taken.deputyId,
      schedule: meeting.schedule,
    });
    await this.append(tx, own, 'AnswerGiven', own.id);
    for (const effect of effects) await this.carryOut(tx, calls, own, effect);
  }

  private async carryOut(
    tx: Tx,
    calls: readonly InvitationRow[],
    own: InvitationRow,
    effect: AnswerEffect,
  ): Promise<void> {
    if (effect.kind === 'CALL_DEPUTY') {
      const { meetingId, seatId } = own;
      const personId = effect.personId as PersonId;
      const called = seatId === null ? [] : await callDeputies(tx, meetingId, [{ seatId, personId }]);
      for (const id of called) await this.append(tx, own, 'DeputyCalled', id);
      return;
    }
    if (effect.kind === 'NO_DEPUTY_LEFT') {
      const holder = calls.find(({ role }) => role === 'HOLDER') ?? own;
      return this.append(tx, own, 'NoDeputyLeft', holder.id);
    }
    const released = calls.find(({ role, personId }) => role === 'DEPUTY' && personId === effect.personId);
    if (released === undefined) return;
    await releaseInvitation(tx, released.id);
    await endLinks(tx, { thingIds: [released.id], purpose: 'RSVP' });
    await this.append(tx, own, 'DeputyReleased', released.id);
  }

  private async append(
    tx: Tx,
    { territoryId, meetingId, seatId }: InvitationRow,
    topic: 'AnswerGiven' | 'DeputyCalled' | 'DeputyReleased' | 'NoDeputyLeft',
    invitationId: InvitationId,
  ): Promise<void> {
    const payload =
      topic === 'NoDeputyLeft' ? { meetingId, invitationId, seatId } : { meetingId, invitationId };
    await this.outbox.append(tx, { topic, territoryId, payload });
  }
}

/** Somebody who saw the old date must not answer for the new one by mistake. */
function assertSameDate(meeting: MeetingNow, schedule: number | null): void {
  if (schedule === null || schedule === meeting.schedule) return;
  const what = ` Die Sitzung ist jetzt für ${formatDateTime(meeting.startsAt, meeting.zone)} angesetzt.`;
  throw new DomainError(changedMeanwhile().code, { what });
}

async function seatAnswers(
  tx: Tx,
  meeting: MeetingNow,
  calls: readonly InvitationRow[],
  own: InvitationRow,
  taken: TakenAnswer,
): Promise<readonly AnswerEffect[]> {
  const { seatId, meetingId, personId } = own;
  if (seatId === null) return [];
  const unavailable = unavailableDeputies(seatId, assignmentsOf(await invitationsOf(tx, meetingId)));
  const chain = seatChain(calls, await deputiesOf(tx, seatId));
  const given = { chain, meeting, now: tx.now, unavailable };
  return answerForSeat(given, { by: personId, answer: taken.answer, chosenDeputy: taken.deputyId }).effects;
}

/** A guest speaks for himself alone: the seat of one person, without deputies. */
function guestAnswers(
  tx: Tx,
  meeting: MeetingNow,
  own: InvitationRow,
  taken: TakenAnswer,
): readonly AnswerEffect[] {
  if (own.releasedAt !== null) throw new DomainError('NOT_INVITED');
  if (taken.deputyId !== null) throw new DomainError('DEPUTY_NOT_OF_SEAT', {}, 'deputyId');
  const chain = { holder: { personId: own.personId, answer: own.answer }, deputies: [] };
  answerForSeat(
    { chain, meeting, now: tx.now, unavailable: new Set() },
    { by: own.personId, answer: taken.answer, chosenDeputy: null },
  );
  return [];
}
