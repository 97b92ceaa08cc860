import { Injectable } from '@nestjs/common';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { peopleOfTalk, type ProposalEvents, proposalPeople, reviewerOf } from '../../proposals/index.js';
import { anonymous } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import type { PlannedNotice } from '../domain/notice.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Turns events of a proposal into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanProposalNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** Its proposer and authors are told of each step; who took it himself needs no mail about it. */
  aboutStep(event: DeliveredEvent): Promise<void> {
    const { proposalId, stepId, byPersonId } = event.payload as unknown as ProposalEvents['ProposalMoved'];
    return this.plan(event, async (town) => {
      const people = await proposalPeople(town, proposalId);
      const others = people.filter((id) => id !== byPersonId);
      return noticesTo(others, event, { kind: 'PROPOSAL_MOVED', subjectId: proposalId, facts: { stepId } });
    });
  }

  /** The reviewer is told, and nobody else. */
  aboutReview(event: DeliveredEvent): Promise<void> {
    const { proposalId, reviewId, byPersonId } = event.payload as unknown as ProposalEvents['ReviewAsked'];
    return this.plan(event, async (town) => {
      const reviewer = await reviewerOf(town, reviewId);
      const others = reviewer === null || reviewer === byPersonId ? [] : [reviewer];
      return noticesTo(others, event, { kind: 'REVIEW_ASKED', subjectId: proposalId, facts: { reviewId } });
    });
  }

  /** Who shall write with the authors, or writes no more, is told, and nobody else. */
  aboutAuthor(event: DeliveredEvent, kind: 'AUTHOR_INVITED' | 'AUTHOR_REMOVED'): Promise<void> {
    const { proposalId, personId, byPersonId } = event.payload as unknown as ProposalEvents['AuthorInvited'];
    const told = personId === byPersonId ? [] : [personId];
    return this.plan(event, () =>
      Promise.resolve(noticesTo(told, event, { kind, subjectId: proposalId, facts: {} })),
    );
  }

  /** Its people, and who takes part in the talk; of several comments that nobody was told of yet, the newest tells. */
  aboutComment(event: DeliveredEvent): Promise<void> {
    const { proposalId, commentId, byPersonId } =
      event.payload as unknown as ProposalEvents['ProposalCommented'];
    return this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, event.topic);
      const people = await peopleOfTalk(town, { proposalId, commentId });
      const others = people.filter((id) => id !== byPersonId);
      const about = { kind: 'PROPOSAL_COMMENTED', subjectId: proposalId, facts: {} } as const;
      const planned = noticesTo(others, event, about).map((notice) => ({ ...notice, dueAt: town.now }));
      await this.notices.planNewest(town, planned, null);
    });
  }

  private plan(
    event: DeliveredEvent,
    of: (town: Tx) => Promise<Omit<PlannedNotice, 'dueAt'>[]>,
  ): Promise<void> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, event.topic);
      const planned = await of(town);
      await this.notices.plan(
        town,
        planned.map((notice) => ({ ...notice, dueAt: town.now })),
      );
    });
  }
}

type About = Pick<PlannedNotice, 'kind' | 'subjectId' | 'facts'>;

const noticesTo = (
  people: readonly PersonId[],
  { id, territoryId }: DeliveredEvent,
  about: About,
): Omit<PlannedNotice, 'dueAt'>[] =>
  people.map((personId) => ({ ...about, territoryId, personId, subjectRevision: 1, variant: id }));
