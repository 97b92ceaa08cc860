import { Injectable } from '@nestjs/common';
import type { FundingEvents } from '../../funding/index.js';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { proposalPeople } from '../../proposals/index.js';
import { anonymous } from '../../shared/actor.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Turns a step of an application into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanFundingNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** The people of the proposal are told (complaint 23); who did it himself needs no mail about it. */
  async run(event: DeliveredEvent): Promise<void> {
    const { applicationId, proposalId, state, byPersonId } =
      event.payload as unknown as FundingEvents['FundingMoved'];
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, event.topic);
      const people = await proposalPeople(town, proposalId);
      const notice = {
        territoryId: event.territoryId,
        kind: 'FUNDING_STEP' as const,
        subjectId: applicationId,
        subjectRevision: 1,
        variant: event.id,
        facts: { state },
        dueAt: town.now,
      };
      const others = people.filter((personId) => personId !== byPersonId);
      await this.notices.plan(
        town,
        others.map((personId) => ({ ...notice, personId })),
      );
    });
  }
}
