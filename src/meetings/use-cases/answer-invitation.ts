import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { notAllowed, notFound } from '../../shared/domain-error.js';
import type { InvitationId, PersonId } from '../../shared/ids.js';
import { mayAnswer } from '../domain/meeting.policy.js';
import type { InvitationRow } from '../domain/seat-chain.js';
import { findInvitation } from '../persistence/invitations.repository.js';
import { againWhenDeputyWasTaken } from './again-when-deputy-was-taken.js';
import { TakeAnswer } from './take-answer.js';

export interface AnswerInvitationInput {
  readonly invitationId: InvitationId;
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly deputyId?: PersonId | null;
  /** The schedule number of the meeting which the person saw. */
  readonly schedule?: number | null;
}

/** Somebody who was called answers for himself: Zusage, Absage or Vertretung. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly answers: TakeAnswer,
  ) {}

  /** `actor.kind` tells whether the answer came by the personal link. */
  run(actor: Actor, input: AnswerInvitationInput): Promise<InvitationId> {
    return againWhenDeputyWasTaken(() =>
      this.unitOfWork.run(actor, async (tx) => {
        const invitation = await this.own(tx, input.invitationId);
        await this.answers.take(tx, invitation, {
          answer: input.answer,
          deputyId: input.deputyId ?? null,
          schedule: input.schedule ?? null,
          via: actor.kind === 'link' ? 'LINK' : 'APP',
          at: tx.now,
        });
        return invitation.id;
      }),
    );
  }

  private async own(tx: Tx, id: InvitationId): Promise<InvitationRow> {
    await this.visible.assert(tx, 'Invitation', id);
    const invitation = await findInvitation(tx, id);
    if (invitation === null) throw notFound();
    if (!mayAnswer(tx.actor, invitation)) throw notAllowed();
    return invitation;
  }
}
