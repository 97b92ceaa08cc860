import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNT_LINK_DAYS, ActorOfPerson, mintLink } from '../../identity/index.js';
import { type MailFacts, mailFactsOf } from '../../meetings/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Mail, MailCalendar } from '../../platform/mail/index.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../../shared/actor.js';
import type { NotificationId } from '../../shared/ids.js';
import { hostOf } from '../../shared/host.js';
import {
  accountInvitationMail,
  accountMailRefusedMail,
  type Contact,
  mailHeaders,
  mailRefusedMail,
  type Mail as MailText,
  unsubscribeHeaders,
} from '../domain/mail-texts/index.js';
import { type MailCase, meetingMail, meetingMailCalendar, refusedMailCase } from './meeting-mail.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';
import { WriteDigest } from './write-digest.js';
import { WriteSubjectMail } from './write-subject-mail.js';
import type { Notice } from '../domain/notice.js';
import { goesToOffice, NOTICE_KINDS, type NoticeKind } from '../domain/notice-kinds.js';
import { newReturnPath } from '../domain/return-token.js';
import { refusalSentence } from '../domain/refusal.js';
import { NO_SENDER } from '../domain/no-sender.js';
import { type InvitationNow, isStale } from '../domain/staleness.js';
import { type AccountFacts, accountFactsOf } from '../persistence/account-facts.js';

const DAY = 24 * 60 * 60 * 1000;

/** Kinds whose text shows the agenda, and kinds that ask for an answer by personal link. */
const WITH_AGENDA: readonly NoticeKind[] = ['INVITATION', 'CALL', 'MOVE', 'SUPPLEMENT'];
const WITH_LINK: readonly NoticeKind[] = ['INVITATION', 'CALL', 'MOVE', 'REMINDER', 'NUDGE'];

/** A mail that is ready to go. */
export interface WrittenMail extends Mail {
  /** Notices that it tells beside its own; absent: none. */
  readonly tells?: readonly NotificationId[];
}

/** It, or why there is none. */
export type Written = WrittenMail | 'STALE' | 'NO_ADDRESS';

/** What a mail about an invitation is written from. */
export interface Contents {
  readonly notice: Pick<Notice, 'kind' | 'personId' | 'facts'>;
  readonly facts: MailFacts;
  /** With whose eyes the agenda is read; null for texts without one. */
  readonly reader: Actor | null;
  /** The recipient's personal page; empty for texts without an answer. */
  readonly answerUrl: string;
  /** Page by which he gives up mails of this kind; null where he may not. */
  readonly unsubscribeUrl: string | null;
}

/** Where a mail goes, and what its headers lead to. */
interface Addresses {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
}

/** Writes the mail of a notice with the eyes of its recipient, as things are now. */
@Injectable()
export class WriteMail {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    private readonly subjects: WriteSubjectMail,
    private readonly digests: WriteDigest,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Digests are written together; their transaction reads in all their towns. */
  async writeDigests(tx: Tx, notices: readonly Notice[]): Promise<Map<Notice, Written>> {
    const written = new Map<Notice, Written>();
    for (const [notice, digest] of await this.digests.write(tx, notices))
      written.set(
        notice,
        typeof digest === 'string'
          ? digest
          : { ...this.envelope(notice, digest, digest.text), tells: digest.tells },
      );
    return written;
  }

  /** Mints the link of this attempt in the same transaction, so that a link exists before its mail leaves. */
  async write(tx: Tx, notice: Notice): Promise<Written> {
    const written = await this.subjects.write(tx, notice);
    if (written !== null)
      return typeof written === 'string' ? written : this.envelope(notice, written, written.text);
    if (NOTICE_KINDS[notice.kind].subject === 'Person') return this.aboutAccount(tx, notice);
    const facts = (await mailFactsOf(tx, [notice.subjectId])).get(notice.subjectId);
    if (facts === undefined || isStale(notice, nowOf(facts), tx.now)) return 'STALE';
    const to = this.addressOf(notice, facts);
    if (to === null) return notice.facts['copy'] === true ? 'STALE' : 'NO_ADDRESS';
    const reader = WITH_AGENDA.includes(notice.kind) ? await this.actors.ofPerson(facts.person.id) : null;
    const answerUrl = WITH_LINK.includes(notice.kind) ? this.linkTo(await mintLink(tx, linkOf(facts))) : '';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const { calendar, ...text } = await this.content(tx, {
      notice,
      facts,
      reader,
      answerUrl,
      unsubscribeUrl,
    });
    return {
      ...this.envelope(notice, { to, replyTo: facts.office.email, unsubscribeUrl }, text),
      ...(calendar !== null && { calendar }),
    };
  }

  /** Subject, texts and calendar object of a notice about an invitation. */
  async content(tx: Tx, of: Contents): Promise<MailText & { readonly calendar: MailCalendar | null }> {
    const mailCase = await this.caseOf(tx, of);
    const text =
      of.notice.kind === 'MAIL_REFUSED' ? mailRefusedMail(refusedMailCase(mailCase)) : meetingMail(mailCase);
    return { ...text, calendar: meetingMailCalendar(mailCase) };
  }

  /** The personal page behind a token. */
  linkTo(token: string): string {
    return `${this.config.publicUrl}/r/${token}`;
  }

  private addressOf(notice: Notice, { office, person }: MailFacts): string | null {
    if (goesToOffice(notice.kind)) return office.email;
    return notice.facts['copy'] === true ? person.copyEmail : person.email;
  }

  private async caseOf(tx: Tx, { reader, ...contents }: Contents): Promise<MailCase> {
    const { publicUrl, mailFrom } = this.config;
    return {
      ...{ ...contents, publicUrl, now: tx.now, fallbackEmail: mailFrom ?? NO_SENDER },
      visibleItems: new Set(reader === null ? [] : await this.visibleItems(tx, contents.facts, reader)),
    };
  }

  /** What leaves by mail is what this recipient may see at send time (architecture §4). */
  private visibleItems(tx: Tx, { meetingId }: MailFacts, reader: Actor): Promise<string[]> {
    return this.reads.visibleIds(
      'AgendaItem',
      (t, p) => `${t}.meeting_id = ${p.value(meetingId, 'uuid')}`,
      reader,
      tx,
    );
  }

  private async aboutAccount(tx: Tx, notice: Notice): Promise<Written> {
    const facts = await accountFactsOf(tx, notice.subjectId);
    if (facts === null || facts.hasAccount) return 'STALE';
    return notice.kind === 'ACCOUNT_INVITATION'
      ? this.accountInvitation(tx, notice, facts)
      : this.accountMailRefused(notice, facts);
  }

  private async accountInvitation(tx: Tx, notice: Notice, facts: AccountFacts): Promise<Written> {
    if (facts.email === null) return 'NO_ADDRESS';
    const token = await mintLink(tx, {
      personId: facts.personId,
      territoryId: notice.territoryId,
      purpose: 'ACCOUNT',
      thingId: facts.personId,
    });
    const text = accountInvitationMail({
      to: { recipientName: facts.name, role: 'ACCOUNT', contact: this.contactOf(facts), settingsUrl: null },
      territoryName: facts.territoryName,
      redeemUrl: `${this.config.publicUrl}/konto/einladung/${token}`,
      validUntil: new Date(tx.now.getTime() + ACCOUNT_LINK_DAYS * DAY),
    });
    return this.envelope(
      notice,
      { to: facts.email, replyTo: facts.office.email, unsubscribeUrl: null },
      text,
    );
  }

  private accountMailRefused(notice: Notice, facts: AccountFacts): Written {
    if (facts.office.email === null) return 'NO_ADDRESS';
    const text = accountMailRefusedMail({
      to: {
        recipientName: facts.office.name,
        role: 'ACCOUNT_OFFICE',
        contact: this.contactOf(facts),
        settingsUrl: null,
      },
      refusedName: facts.name,
      refusedEmail: facts.email ?? 'keine',
      reason: refusalSentence(String(notice.facts['reason'])),
      returned: notice.facts['returned'] === true,
    });
    return this.envelope(notice, { to: facts.office.email, replyTo: null, unsubscribeUrl: null }, text);
  }

  private contactOf({ office }: AccountFacts): Contact {
    return { ...office, email: office.email ?? this.config.mailFrom ?? NO_SENDER };
  }

  private envelope(notice: Notice, { to, replyTo, unsubscribeUrl }: Addresses, text: MailText): Mail {
    const ids = {
      notificationId: notice.id,
      revision: notice.subjectRevision,
      host: hostOf(this.config.publicUrl),
    };
    const { messageId, headers } = mailHeaders(ids);
    // One sender may serve several towns; an answer goes to the office of the town that wrote.
    const reply: Record<string, string> = replyTo === null ? {} : { 'Reply-To': replyTo };
    return {
      to,
      from: this.config.mailFrom ?? NO_SENDER,
      ...text,
      messageId,
      headers: { ...headers, ...reply, ...unsubscribeHeaders(unsubscribeUrl) },
      ...(this.config.returns !== null && { returnPath: newReturnPath(this.config.returns.address) }),
    };
  }
}

const linkOf = (facts: MailFacts) =>
  ({
    personId: facts.person.id,
    territoryId: facts.territoryId,
    purpose: 'RSVP',
    thingId: facts.invitationId,
  }) as const;

const nowOf = ({ meeting, answer, released }: MailFacts): InvitationNow => ({
  meetingState: meeting.state,
  schedule: meeting.schedule,
  startsAt: meeting.startsAt,
  answer,
  released,
});
