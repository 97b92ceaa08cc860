import { Inject, Injectable } from '@nestjs/common';
import { ActorOfPerson } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { localDayOf } from '../../shared/time/day.js';
import type { NotificationId, PersonId } from '../../shared/ids.js';
import { WAITING_LIST, type WaitingRow } from '../../waiting/index.js';
import { digestMail, type Envelope, type Mail } from '../domain/mail-texts/index.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { type DigestFacts, digestFactsOf } from '../persistence/digests.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';
import { ReadCollected } from './read-collected.js';

/** A digest, and where it goes. */
interface Digest {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
  /** Notices that it tells beside what waits. */
  readonly tells: readonly NotificationId[];
}

/** Writes the digest of a person with his eyes alone: by the statement of the start page, and what was collected for him. */
@Injectable()
export class WriteDigest {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    private readonly collected: ReadCollected,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** STALE: nothing waits for him and nothing was collected, or its day is over: the next day has its own. */
  async write(tx: Tx, notice: Notice): Promise<Digest | 'STALE' | 'NO_ADDRESS'> {
    if (notice.variant !== localDayOf(tx.now)) return 'STALE';
    const personId = notice.subjectId as PersonId;
    const facts = await digestFactsOf(tx, personId);
    if (facts === null) return 'STALE';
    if (facts.email === null) return 'NO_ADDRESS';
    // Who has no account has no other persons.
    const reader = await (facts.hasAccount
      ? this.actors.ofMailbox(personId)
      : this.actors.ofPerson(personId));
    const { total, rows } = await this.reads.list<WaitingRow>(WAITING_LIST, reader);
    const { ids, notices, more } = await this.collected.run(tx, notice, reader);
    if (total === 0 && ids.length === 0) return 'STALE';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const text = digestMail({
      to: this.envelopeOf(facts, unsubscribeUrl, total > 0 ? 'DIGEST' : 'DIGEST_OF_NOTICES'),
      ...{ items: rows, total, notices, moreNotices: more, publicUrl: this.config.publicUrl },
    });
    return { to: facts.email, replyTo: facts.office.email, unsubscribeUrl, text, tells: ids };
  }

  private envelopeOf(
    { name, office, hasAccount }: DigestFacts,
    unsubscribeUrl: string | null,
    role: Envelope['role'],
  ): Envelope {
    const { publicUrl, mailFrom } = this.config;
    return {
      recipientName: name,
      role,
      contact: { ...office, email: office.email ?? mailFrom ?? NO_SENDER },
      settingsUrl: settingsUrlOf({ hasAccount }, publicUrl, unsubscribeUrl),
    };
  }
}
