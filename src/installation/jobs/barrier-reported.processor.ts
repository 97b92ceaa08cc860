import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../../platform/outbox/index.js';
import { MailBarrierReport } from '../use-cases/mail-barrier-report.js';

/** Mails a barrier when it was reported. */
@Injectable()
export class BarrierReportedProcessor implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly mailReport: MailBarrierReport,
  ) {}

  onModuleInit(): void {
    this.handlers.register({
      topic: 'BarrierReported',
      handle: ({ payload }) => this.mailReport.run(String(payload['reportId'])),
    });
  }
}
