import { Injectable } from '@nestjs/common';
import { ActorOfLink, type LinkVisit } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { InvitationId, PersonId } from '../../shared/ids.js';
import { type LinkPageFacts, linkPageFacts } from '../persistence/link-page-facts.js';
import { AnswerInvitation } from './answer-invitation.js';

export interface AnswerByLink {
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly deputyId: PersonId | null;
}

/** The page as it is shown now; `open`: it still takes an answer. */
export interface LinkPage extends LinkPageFacts {
  readonly open: boolean;
}

/** Somebody comes by his personal link, without signing in: sees date and place, and answers (architecture §4). */
@Injectable()
export class VisitByLink {
  constructor(
    private readonly links: ActorOfLink,
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly answering: AnswerInvitation,
  ) {}

  /** Changes nothing. Error: NOT_FOUND, the same for unknown, ended and hidden. */
  async see(token: string): Promise<LinkPage> {
    const visit = await this.visit(token);
    return this.unitOfWork.run(visit.actor, async (tx) => {
      await this.visible.assert(tx, 'Invitation', visit.thingId);
      const facts = await linkPageFacts(tx, visit.thingId as InvitationId);
      if (facts === null) throw notFound();
      return { ...facts, open: facts.state === 'INVITED' && facts.startsAt > tx.now };
    });
  }

  /** Errors: NOT_FOUND and those of an answer. */
  async answer(token: string, given: AnswerByLink): Promise<void> {
    const visit = await this.visit(token);
    await this.answering.run(visit.actor, { invitationId: visit.thingId as InvitationId, ...given });
  }

  private async visit(token: string): Promise<LinkVisit> {
    const visit = await this.links.ofToken(token);
    if (visit?.purpose !== 'RSVP') throw notFound();
    return visit;
  }
}
