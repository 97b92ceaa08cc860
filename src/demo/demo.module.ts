import { type DynamicModule, Module } from '@nestjs/common';
import type { Mailbox } from '../platform/mail/mailbox.js';
import { MAILBOX, MailboxController } from './mailbox.controller.js';
import { StartController } from './start.controller.js';

/** Pages that only the demo has: the mailbox, and the choice of an account. */
@Module({})
export class DemoModule {
  static with(mailbox: Mailbox): DynamicModule {
    return {
      module: DemoModule,
      controllers: [MailboxController, StartController],
      providers: [{ provide: MAILBOX, useValue: mailbox }],
    };
  }
}
