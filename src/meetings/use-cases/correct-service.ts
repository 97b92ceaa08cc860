import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { InvitationId, ServiceProofId } from '../../shared/ids.js';
import { reasonOfCorrection, type ServiceByHand, serviceByHand } from '../domain/served-by-hand.js';
import {
  invitationOfService,
  lockService,
  markCorrected,
  recordHandOver,
} from '../persistence/services-by-hand.js';
import { InvitationsOfOffice } from './invitations-of-office.js';

export interface CorrectServiceInput {
  readonly serviceProofId: ServiceProofId;
  /** Why the entry was wrong. */
  readonly reason: string;
  /** How it was in truth; null: the person was not served by hand at all. */
  readonly instead: ServiceByHand | null;
}

/** The office sets right what it entered about service by post, phone or hand; the wrong entry stays to be read. */
@Injectable()
export class CorrectService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly invitations: InvitationsOfOffice,
  ) {}

  /**
   * Also when the meeting is over: what it proves is asked then. Of two offices that correct the same entry at once the
   * second is refused. Errors: NOT_FOUND, NOT_ALLOWED and those of `reasonOfCorrection` and `serviceByHand`.
   */
  run(actor: Actor, { serviceProofId, reason, instead }: CorrectServiceInput): Promise<InvitationId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'ServiceProof', serviceProofId);
      const invitationId = await invitationOfService(tx, serviceProofId);
      const { invitation, meeting } = await this.invitations.toEnterFor(tx, invitationId);
      const { occasion, schedule, at, ...entry } = await lockService(tx, invitationId, serviceProofId);
      await markCorrected(tx, serviceProofId, reasonOfCorrection(entry, reason));
      if (instead === null) return invitationId;
      const toldAt = schedule === meeting.schedule ? meeting.toldAt : null;
      const service = serviceByHand(instead, { toldAt, now: tx.now });
      // It stands where the wrong one stood: a mail that failed since then is still to be made good.
      await recordHandOver(tx, { invitation, occasion, schedule }, service, at);
      return invitationId;
    });
  }
}
