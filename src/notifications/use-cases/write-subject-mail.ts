import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Mail } from '../domain/mail-texts/index.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import { WriteAddressMail } from './write-address-mail.js';
import { WriteDeadlineMail } from './write-deadline-mail.js';
import { WriteTaskMail } from './write-task-mail.js';
import { WriteUndertakingMail } from './write-undertaking-mail.js';

/** A text, and where it goes. */
interface SubjectMail {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
}

/** The mails that are about neither an invitation nor an account, each by its own writer. */
@Injectable()
export class WriteSubjectMail {
  constructor(
    private readonly tasks: WriteTaskMail,
    private readonly deadlines: WriteDeadlineMail,
    private readonly addresses: WriteAddressMail,
    private readonly undertakings: WriteUndertakingMail,
  ) {}

  /** Null: it is about something else. */
  async write(tx: Tx, notice: Notice): Promise<SubjectMail | 'STALE' | 'NO_ADDRESS' | null> {
    if (notice.kind === 'ADDRESS_MARKED') return this.addresses.write(tx, notice);
    switch (NOTICE_KINDS[notice.kind].subject) {
      case 'Task':
        return this.tasks.write(tx, notice);
      case 'ProjectProposal':
      case 'Project':
      case 'FundingApplication':
        return this.undertakings.write(tx, notice);
      case 'Deadline':
        return this.deadlines.write(tx, notice);
      default:
        return null;
    }
  }
}
