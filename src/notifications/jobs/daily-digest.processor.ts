import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../platform/worker/index.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { PlanDigests } from '../use-cases/plan-digests.js';

/** Looks again and again whether the digest of the day is to be planned. */
@Injectable()
export class DailyDigest implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly plan: PlanDigests,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'daily digest', every: this.times.digestEvery, run: () => this.plan.run() });
  }
}
