import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../platform/worker/index.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { ScanDueNotices } from '../use-cases/scan-due-notices.js';

/** Looks for due notices every second. */
@Injectable()
export class DueScan implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly scan: ScanDueNotices,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'due notices', every: this.times.scanEvery, run: () => this.scan.run() });
  }
}
