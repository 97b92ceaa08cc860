import { Inject, Injectable } from '@nestjs/common';
import { facts, paragraph } from '../../notifications/index.js';
import type { Config } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type Mail, Mailer } from '../../platform/mail/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { anonymous } from '../../shared/actor.js';
import { isEmail } from '../../shared/contact.js';
import type { BarrierReport } from '../domain/barrier-report.js';
import { findReport, removeReport } from '../persistence/barrier-reports.js';
import { loadInstallation, type StoredInstallation } from '../persistence/installation.js';
import { ownMail } from './own-mail.js';

/** Sends a reported barrier to its contact, and forgets the report when the mail server has it. */
@Injectable()
export class MailBarrierReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws when the mail was not taken: the outbox comes again, and shows it to the office after its last try. */
  async run(reportId: string): Promise<void> {
    const found = await this.unitOfWork.run(anonymous, async (tx) => ({
      report: await findReport(tx, reportId),
      installation: await loadInstallation(tx),
    }));
    const to = found.installation.accessibility.contactEmail;
    if (found.report === null) return;
    if (to === null) throw new Error('No contact for barriers is set any more');
    const outcome = await this.mailer.send(this.mailOf(found.report, found.installation, to));
    if (!outcome.accepted) throw new Error(`The mail about a barrier was not taken: ${outcome.code}`);
    await this.unitOfWork.run(anonymous, (tx) => removeReport(tx, reportId));
  }

  private mailOf(report: BarrierReport, { operator }: StoredInstallation, to: string): Mail {
    const { id, page, description, contact } = report;
    return ownMail(
      {
        ...{ id, to, operator },
        subject: 'Barriere gemeldet',
        envelope: { recipientName: 'Ansprechstelle für Barrierefreiheit', role: 'BARRIER_CONTACT' },
        blocks: [
          paragraph('Über die Seite „Barrierefreiheit“ wurde eine Barriere gemeldet:'),
          ...description.split('\n').filter(Boolean).map(paragraph),
          facts([
            ['Seite', page],
            ['Antwort an', contact ?? 'nicht angegeben'],
          ]),
          paragraph('Antworten Sie innerhalb eines Monats, wenn eine Anschrift angegeben ist.'),
        ],
        replyTo: contact !== null && isEmail(contact) ? contact : null,
      },
      this.config,
    );
  }
}
