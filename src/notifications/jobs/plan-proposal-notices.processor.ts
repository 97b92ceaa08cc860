import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import { PlanProposalNotices } from '../use-cases/plan-proposal-notices.js';

/** Plans notices when something happened to a proposal. */
@Injectable()
export class ProposalNoticePlanning implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly plan: PlanProposalNotices,
  ) {}

  onModuleInit(): void {
    this.handlers.register({ topic: 'ProposalMoved', handle: (event) => this.plan.aboutStep(event) });
    this.handlers.register({ topic: 'ReviewAsked', handle: (event) => this.plan.aboutReview(event) });
    this.handlers.register({ topic: 'ProposalCommented', handle: (event) => this.plan.aboutComment(event) });
    this.handlers.register({
      topic: 'AuthorInvited',
      handle: (event) => this.plan.aboutAuthor(event, 'AUTHOR_INVITED'),
    });
    this.handlers.register({
      topic: 'AuthorRemoved',
      handle: (event) => this.plan.aboutAuthor(event, 'AUTHOR_REMOVED'),
    });
  }
}
