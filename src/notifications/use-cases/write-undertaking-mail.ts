import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import { WriteProjectMail } from './write-project-mail.js';
import { WriteProposalMail } from './write-proposal-mail.js';

/** The mails about what somebody proposed, and about the project that came of it. */
@Injectable()
export class WriteUndertakingMail {
  constructor(
    private readonly proposals: WriteProposalMail,
    private readonly projects: WriteProjectMail,
  ) {}

  write(tx: Tx, notice: Notice): ReturnType<WriteProposalMail['write']> {
    return NOTICE_KINDS[notice.kind].subject === 'Project'
      ? this.projects.write(tx, notice)
      : this.proposals.write(tx, notice);
  }
}
