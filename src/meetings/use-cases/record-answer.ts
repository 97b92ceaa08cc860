import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { InvitationId, PersonId } from '../../shared/ids.js';
import { assertGivenBetween } from '../domain/given-at.js';
import { againWhenDeputyWasTaken } from './again-when-deputy-was-taken.js';
import { InvitationsOfOffice } from './invitations-of-office.js';
import { TakeAnswer } from './take-answer.js';

export interface RecordAnswerInput {
  readonly invitationId: InvitationId;
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly deputyId?: PersonId | null;
  /** When the person called; now when missing. */
  readonly givenAt?: Date | null;
}

/** The office records an answer that somebody gave by phone: for whom, when, and by which account is kept. */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsOfOffice,
    private readonly answers: TakeAnswer,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, GIVEN_AT_INVALID, GIVEN_BEFORE_INVITATION and those of an answer. */
  run(actor: Actor, input: RecordAnswerInput): Promise<InvitationId> {
    return againWhenDeputyWasTaken(() =>
      this.unitOfWork.run(actor, async (tx) => {
        const { invitation, meeting } = await this.invitations.toEnterFor(tx, input.invitationId);
        const at = input.givenAt ?? tx.now;
        assertGivenBetween(at, { called: invitation.calledAt, told: meeting.toldAt, now: tx.now });
        const { answer, deputyId = null } = input;
        await this.answers.take(tx, invitation, { answer, deputyId, schedule: null, via: 'OFFICE', at });
        return invitation.id;
      }),
    );
  }
}
