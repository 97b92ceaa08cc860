import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../platform/worker/index.js';
import { EscalateDeadlines } from '../use-cases/escalate-deadlines.js';
import { RenewDeadlines } from '../use-cases/renew-deadlines.js';

/** Milliseconds: who changes a day sees the new deadline a moment later. */
const EVERY = 500;

/** Looks again and again for deadlines to compute anew, and for steps whose hour has come. */
@Injectable()
export class DeadlineRounds implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly renew: RenewDeadlines,
    private readonly escalate: EscalateDeadlines,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'deadlines', every: EVERY, run: () => this.look() });
  }

  /** First what has changed, so that nobody is told of a day that does not hold any more. */
  private async look(): Promise<void> {
    await this.renew.run();
    await this.escalate.run();
  }
}
