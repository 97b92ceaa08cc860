import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import { WriteFundingMail } from './write-funding-mail.js';
import { WriteProjectMail } from './write-project-mail.js';
import { WriteProposalMail } from './write-proposal-mail.js';

/** The mails about what somebody proposed, about the money for it, and about the project that came of it. */
@Injectable()
export class WriteUndertakingMail {
  constructor(
    private readonly proposals: WriteProposalMail,
    private readonly projects: WriteProjectMail,
    private readonly funding: WriteFundingMail,
  ) {}

  write(tx: Tx, notice: Notice): ReturnType<WriteProposalMail['write']> {
    const { subject } = NOTICE_KINDS[notice.kind];
    if (subject === 'Project') return this.projects.write(tx, notice);
    return subject === 'FundingApplication'
      ? this.funding.write(tx, notice)
      : this.proposals.write(tx, notice);
  }
}
