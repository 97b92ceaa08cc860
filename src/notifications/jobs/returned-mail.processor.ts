import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../platform/worker/index.js';
import { RETURN_TIMES } from '../domain/return-times.js';
import { ReadReturns } from '../use-cases/read-returns.js';
import { SweepSendings } from '../use-cases/sweep-sendings.js';

/** Looks for returned mails, and once an hour at what is known of addresses. */
@Injectable()
export class ReturnedMail implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly readReturns: ReadReturns,
    private readonly sweepSendings: SweepSendings,
  ) {}

  onModuleInit(): void {
    this.rounds.register({
      name: 'read returned mails',
      every: RETURN_TIMES.readEvery,
      run: () => this.readReturns.run(),
    });
    this.rounds.register({ name: 'sweep sendings', every: HOUR, run: () => this.sweepSendings.run() });
  }
}

const HOUR = 60 * 60 * 1_000;
