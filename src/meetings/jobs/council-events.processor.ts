import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonAddressChanged, SeatEnded, SeatFilled } from '../../council/index.js';
import { type DeliveredEvent, OutboxHandlers } from '../../platform/outbox/index.js';
import { EndLinksOfPerson } from '../use-cases/end-links-of-person.js';
import { ReviewCallsOfSeat } from '../use-cases/review-calls-of-seat.js';

/** What the worker does for meetings when something changes in the council. */
@Injectable()
export class CouncilEvents implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly reviewCalls: ReviewCallsOfSeat,
    private readonly endLinks: EndLinksOfPerson,
  ) {}

  onModuleInit(): void {
    this.handlers.register({
      topic: 'SeatEnded' satisfies SeatEnded['topic'],
      handle: (event) => this.reviewCalls.run(event as DeliveredEvent & SeatEnded),
    });
    this.handlers.register({
      topic: 'SeatFilled' satisfies SeatFilled['topic'],
      handle: (event) => this.reviewCalls.run(event as DeliveredEvent & SeatFilled),
    });
    this.handlers.register({
      topic: 'PersonAddressChanged' satisfies PersonAddressChanged['topic'],
      handle: (event) => this.endLinks.run(event as DeliveredEvent & PersonAddressChanged),
    });
  }
}
