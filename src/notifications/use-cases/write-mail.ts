import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNT_LINK_DAYS, ActorOfPerson, mintLink } from '../../identity/index.js';
import { type MailFacts, mailFactsOf } from '../../meetings/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Mail } from '../../platform/mail/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { hostOf } from '../../shared/host.js';
import {
  accountInvitationMail,
  mailHeaders,
  mailRefusedMail,
  type Mail as MailText,
} from '../domain/mail-texts/index.js';
import { type MailCase, meetingMail, meetingMailCalendar, refusedMailCase } from './meeting-mail.js';
import { goesToOffice, type Notice } from '../domain/notice.js';
import { accountFactsOf } from '../persistence/account-facts.js';

const DAY = 24 * 60 * 60 * 1000;
/** Where nobody reads: only for an installation that has set no sender yet. */
const NO_SENDER = 'praeventionsrat@localhost';

/** A mail that is ready to go; null when there is no address to send it to. */
export type Written = Mail | null;

/** Writes the mail of a notice with the eyes of its recipient, as things are now. */
@Injectable()
export class WriteMail {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The facts for all notices of one batch, in one statement. */
  facts(tx: Tx, notices: readonly Notice[]): Promise<Map<string, MailFacts>> {
    return mailFactsOf(
      tx,
      notices.filter((notice) => notice.kind !== 'ACCOUNT_INVITATION').map((notice) => notice.subjectId),
    );
  }

  /** Mints the link of this attempt in the same transaction, so that a link exists before its mail leaves. */
  async write(tx: Tx, notice: Notice, facts: MailFacts | undefined): Promise<Written> {
    if (notice.kind === 'ACCOUNT_INVITATION') return this.accountInvitation(tx, notice);
    if (facts === undefined) return null;
    const to = this.addressOf(notice, facts);
    if (to === null) return null;
    const mailCase = await this.caseOf(tx, notice, facts);
    const calendar = meetingMailCalendar(mailCase);
    const text =
      notice.kind === 'MAIL_REFUSED' ? mailRefusedMail(refusedMailCase(mailCase)) : meetingMail(mailCase);
    return { ...this.envelope(notice, to, text), ...(calendar !== null && { calendar }) };
  }

  private addressOf(notice: Notice, { office, person }: MailFacts): string | null {
    if (goesToOffice(notice.kind)) return office.email;
    return notice.facts['copy'] === true ? person.copyEmail : person.email;
  }

  private async caseOf(tx: Tx, notice: Notice, facts: MailFacts): Promise<MailCase> {
    const { publicUrl, mailFrom } = this.config;
    const forPerson = notice.personId !== null;
    return {
      ...{ notice, facts, publicUrl, now: tx.now, fallbackEmail: mailFrom ?? NO_SENDER },
      visibleItems: new Set(forPerson ? await this.visibleItems(tx, facts) : []),
      answerUrl: forPerson ? `${publicUrl}/r/${await mintLink(tx, linkOf(facts))}` : '',
    };
  }

  /** What leaves by mail is what this recipient may see at send time (architecture §4). */
  private async visibleItems(tx: Tx, { person, meetingId }: MailFacts): Promise<string[]> {
    const actor = await this.actors.ofPerson(person.id);
    return this.reads.visibleIds(
      'AgendaItem',
      (t, p) => `${t}.meeting_id = ${p.value(meetingId, 'uuid')}`,
      actor,
      tx,
    );
  }

  private async accountInvitation(tx: Tx, notice: Notice): Promise<Written> {
    const facts = await accountFactsOf(tx, notice.subjectId);
    if (facts === null || facts.email === null || facts.hasAccount) return null;
    const token = await mintLink(tx, {
      personId: facts.personId,
      territoryId: notice.territoryId,
      purpose: 'ACCOUNT',
      thingId: facts.personId,
    });
    const contact = { ...facts.office, email: facts.office.email ?? this.config.mailFrom ?? NO_SENDER };
    const text = accountInvitationMail({
      to: { recipientName: facts.name, role: 'ACCOUNT', contact, settingsUrl: null },
      territoryName: facts.territoryName,
      redeemUrl: `${this.config.publicUrl}/konto/einladung/${token}`,
      validUntil: new Date(tx.now.getTime() + ACCOUNT_LINK_DAYS * DAY),
    });
    return this.envelope(notice, facts.email, text);
  }

  private envelope(notice: Notice, to: string, text: MailText): Mail {
    const ids = {
      notificationId: notice.id,
      revision: notice.subjectRevision,
      host: hostOf(this.config.publicUrl),
    };
    return { to, from: this.config.mailFrom ?? NO_SENDER, ...text, ...mailHeaders(ids) };
  }
}

const linkOf = (facts: MailFacts) =>
  ({
    personId: facts.person.id,
    territoryId: facts.territoryId,
    purpose: 'RSVP',
    thingId: facts.invitationId,
  }) as const;
