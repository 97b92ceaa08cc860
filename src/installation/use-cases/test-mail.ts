import { Inject, Injectable } from '@nestjs/common';
import { claimAttempt } from '../../identity/index.js';
import { paragraph } from '../../notifications/index.js';
import type { Config } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { tryMail } from '../../platform/mail/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { type Actor, anonymous } from '../../shared/actor.js';
import { emailOf } from '../../shared/contact.js';
import { DomainError, notAllowed } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { mayAnywhere } from '../../shared/permissions.js';
import { type MailTestReport, reportOfTest } from '../domain/mail-test.js';
import { loadInstallation, markMailTested } from '../persistence/installation.js';
import { ownMail } from './own-mail.js';

const LIMIT = { most: 5, minutes: 15 };

/** Sends one mail at once and says what the mail server answered. */
@Injectable()
export class TestMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For the administration. Errors: NOT_ALLOWED, EMAIL_INVALID, TOO_MANY_TEST_MAILS. */
  async run(actor: Actor, to: string): Promise<MailTestReport> {
    if (!mayAnywhere(actor, 'MANAGE_INSTALLATION')) throw notAllowed();
    const address = addressOf(to);
    await this.unitOfWork.run(anonymous, async (tx) => {
      const attempt = await claimAttempt(tx, { purpose: 'test-mail', account: actor.accountId ?? '' }, LIMIT);
      if ('waitMinutes' in attempt)
        throw new DomainError('TOO_MANY_TEST_MAILS', { minutes: attempt.waitMinutes });
    });
    return this.send(address);
  }

  /** `kpr mail:test`: whoever has the command line has the installation. Error: EMAIL_INVALID. */
  async send(to: string): Promise<MailTestReport> {
    const address = addressOf(to);
    const { operator } = await this.unitOfWork.run(anonymous, loadInstallation);
    const mail = ownMail(
      {
        id: newId(),
        to: address,
        subject: 'Testmail: Der Mailversand ist eingerichtet',
        envelope: { recipientName: 'Verwaltung', role: 'MAIL_TEST' },
        blocks: [
          paragraph(`Diese Testmail kommt von ${this.config.publicUrl}.`),
          paragraph('Sie lesen sie. Also kommen Einladungen und Erinnerungen an.'),
        ],
        operator,
        replyTo: null,
      },
      this.config,
    );
    const report = reportOfTest(await tryMail(this.config.smtp, mail));
    if (report.outcome === 'ACCEPTED') await this.unitOfWork.run(anonymous, markMailTested);
    return report;
  }
}

function addressOf(to: string): string {
  const address = emailOf(to, 'to');
  if (address === null) throw new DomainError('EMAIL_INVALID', {}, 'to');
  return address;
}
