import { Inject, Injectable } from '@nestjs/common';
import { ActorOfPerson } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { ListRead } from '../../platform/graphql/read/index.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../../shared/actor.js';
import { localDayOf } from '../../shared/time/day.js';
import type { NotificationId, PersonId } from '../../shared/ids.js';
import { WAITING_LIST, type WaitingRow } from '../../waiting/index.js';
import { digestMail, type Envelope, type Mail } from '../domain/mail-texts/index.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { type DigestFacts, digestFactsOf } from '../persistence/digests.js';
import { mintUnsubscribeUrls } from './mint-unsubscribe-url.js';
import { type Collected, ReadCollected } from './read-collected.js';

/** A digest, and where it goes. */
interface Digest {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
  /** Notices that it tells beside what waits. */
  readonly tells: readonly NotificationId[];
}

/** A digest whose person has an address, and with whose eyes it is written. */
interface Addressed {
  readonly notice: Notice;
  readonly facts: DigestFacts & { readonly email: string };
  readonly reader: Actor;
}

/** What there is to tell. */
interface Content extends Addressed {
  readonly waiting: ListRead<WaitingRow>;
  readonly collected: Collected;
}

export type WrittenDigests = Map<Notice, Digest | 'STALE'>;

/**
 * Writes digests, each with the eyes of its person alone: by the list of the start page, and what was collected for him.
 * Many at once, because what they are written from is read for all of them by the same few statements.
 */
@Injectable()
export class WriteDigest {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    private readonly collected: ReadCollected,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * STALE: nothing waits for him and nothing was collected, or its day is over: the next day has its own. Also when he
   * has no address any more: nobody without one is sent a digest, and what was collected waits for his next one.
   */
  async write(tx: Tx, notices: readonly Notice[]): Promise<WrittenDigests> {
    const written: WrittenDigests = new Map(notices.map((notice) => [notice, 'STALE']));
    const today = notices.filter(({ variant }) => variant === localDayOf(tx.now));
    const facts = await digestFactsOf(tx, today.map(personOf));
    const contents = await this.contentsOf(tx, await this.addressed(today, facts));
    const told = contents.filter(({ waiting, collected }) => waiting.total > 0 || collected.ids.length > 0);
    const urls = await mintUnsubscribeUrls(
      tx,
      told.map(({ notice }) => notice),
      this.config.publicUrl,
    );
    for (const content of told)
      written.set(content.notice, this.digestOf(content, urls.get(content.notice) ?? null));
    return written;
  }

  private async addressed(
    notices: readonly Notice[],
    facts: ReadonlyMap<PersonId, DigestFacts>,
  ): Promise<Addressed[]> {
    const persons = notices.map(personOf);
    // Who has no account has no other persons.
    const hasAccount = (id: PersonId): boolean => facts.get(id)?.hasAccount === true;
    const readers = new Map([
      ...(await this.actors.ofMailboxes(persons.filter(hasAccount))),
      ...(await this.actors.ofPersons(persons.filter((id) => !hasAccount(id)))),
    ]);
    return notices.flatMap((notice) => {
      const of = facts.get(personOf(notice));
      const reader = readers.get(personOf(notice));
      if (of === undefined || of.email === null || reader === undefined) return [];
      return [{ notice, reader, facts: { ...of, email: of.email } }];
    });
  }

  private async contentsOf(tx: Tx, digests: readonly Addressed[]): Promise<Content[]> {
    const waiting = await this.reads.listEach<WaitingRow>(
      WAITING_LIST,
      digests.map(({ reader }) => reader),
    );
    const collected = await this.collected.run(tx, digests);
    return digests.map((digest) => ({
      ...digest,
      waiting: waiting.get(digest.reader) ?? { total: 0, rows: [] },
      collected: collected.get(digest.notice) ?? { ids: [], notices: [], more: false },
    }));
  }

  private digestOf({ facts, waiting, collected }: Content, unsubscribeUrl: string | null): Digest {
    const { total, rows: items } = waiting;
    const { ids: tells, notices, more: moreNotices } = collected;
    const text = digestMail({
      to: this.envelopeOf(facts, unsubscribeUrl, total > 0 ? 'DIGEST' : 'DIGEST_OF_NOTICES'),
      ...{ items, total, notices, moreNotices, publicUrl: this.config.publicUrl },
    });
    return { to: facts.email, replyTo: facts.office.email, unsubscribeUrl, text, tells };
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

const personOf = ({ subjectId }: Notice): PersonId => subjectId as PersonId;
