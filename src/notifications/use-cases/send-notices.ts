import { Inject, Injectable } from '@nestjs/common';
import { type MailFacts, type MailResult, recordMailResult } from '../../meetings/index.js';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { type Mail, Mailer, type MailOutcome } from '../../platform/mail/index.js';
import { anonymous } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { goesToOffice, NOTICE_KINDS, type Notice } from '../domain/notice.js';
import { type Claim, NoticesRepository } from '../persistence/notices.repository.js';
import { WriteMail } from './write-mail.js';

const NO_ADDRESS: MailOutcome = {
  accepted: false,
  permanent: true,
  code: 'NO_ADDRESS',
  response: 'Es ist keine E-Mail-Adresse hinterlegt.',
};

/** Sends the notices of one town that were found true, one mail each, and writes down what became of them. */
@Injectable()
export class SendNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly writer: WriteMail,
    private readonly mailer: Mailer,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  async run(territoryId: TerritoryId, claims: readonly Claim[]): Promise<void> {
    const { held, facts } = await this.inTown(territoryId, async (tx) => {
      const ready = await this.notices.held(tx, claims, 'READY');
      return { held: ready, facts: await this.writer.facts(tx, ready) };
    });
    for (const notice of held) await this.send(notice, facts.get(notice.subjectId));
  }

  /**
   * Claim, send, mark: between the server's acceptance and our mark lies the only window in which a crash leads to a
   * second mail, and that one has the same Message-ID (architecture §5).
   */
  private async send(notice: Notice, facts: MailFacts | undefined): Promise<void> {
    const mail = await this.inTown(notice.territoryId, async (tx) =>
      (await this.notices.startSending(tx, notice, this.times.sendLease))
        ? this.writer.write(tx, notice, facts)
        : 'taken',
    );
    if (mail === 'taken') return;
    const outcome = mail === null ? NO_ADDRESS : await this.mailer.send(mail);
    await this.inTown(notice.territoryId, (tx) => this.note(tx, { notice, facts, mail, outcome }));
  }

  private inTown<T>(territoryId: TerritoryId, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(anonymous, async (tx) => work(await asSystemOf(tx, territoryId, 'notice')));
  }

  private async note(tx: Tx, sent: Sent): Promise<void> {
    const { notice, mail, outcome } = sent;
    if (outcome.accepted) {
      await this.notices.markSent(tx, notice, mail?.messageId ?? '');
      return this.prove(tx, sent, 'ACCEPTED');
    }
    const reason = `${outcome.code} ${outcome.response}`.slice(0, 300);
    const wait = outcome.permanent ? undefined : this.times.retryDelays[notice.attempts];
    if (wait !== undefined)
      return this.notices.retryAt(tx, notice, { dueAt: new Date(tx.now.getTime() + wait), reason });
    if (outcome.permanent) await this.notices.markRefused(tx, notice, reason);
    else await this.notices.park(tx, notice, reason);
    await this.prove(tx, sent, 'REFUSED');
    await this.tellOffice(tx, notice, reason);
  }

  private async prove(tx: Tx, { notice, mail, outcome }: Sent, state: MailResult['state']): Promise<void> {
    if (!NOTICE_KINDS[notice.kind].legal || notice.facts['copy'] === true) return;
    await recordMailResult(tx, {
      ...{
        territoryId: notice.territoryId,
        invitationId: notice.subjectId,
        schedule: notice.subjectRevision,
        state,
      },
      occasion: notice.kind as MailResult['occasion'],
      servedOn: state === 'ACCEPTED' ? localDayOf(tx.now) : null,
      reference: `${mail?.messageId ?? notice.id}`,
      detail: outcome.accepted ? null : outcome.code,
    });
  }

  private async tellOffice(tx: Tx, notice: Notice, reason: string): Promise<void> {
    if (goesToOffice(notice.kind) || notice.kind === 'ACCOUNT_INVITATION') return;
    const { territoryId, subjectId, subjectRevision, id } = notice;
    await this.notices.plan(tx, [
      {
        ...{ territoryId, subjectId, subjectRevision },
        personId: null,
        kind: 'MAIL_REFUSED',
        variant: id,
        dueAt: tx.now,
        facts: { reason },
      },
    ]);
  }
}

interface Sent {
  readonly notice: Notice;
  readonly facts: MailFacts | undefined;
  readonly mail: Mail | null;
  readonly outcome: MailOutcome;
}
