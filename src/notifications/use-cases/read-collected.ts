import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { ListRead } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import type { NotificationId } from '../../shared/ids.js';
import { inboxReason, inboxText } from '../domain/inbox.js';
import type { CollectedNotice } from '../domain/mail-texts/index.js';
import type { RecipientRole } from '../domain/mail-texts/why.js';
import type { Notice } from '../domain/notice.js';
import type { NoticeKind } from '../domain/notice-kinds.js';
import { NoticesRepository } from '../persistence/notices.repository.js';
import { COLLECTED_LIST } from '../read/collected-list.js';

interface CollectedRow {
  readonly notificationId: NotificationId;
  readonly at: string;
  readonly kind: NoticeKind;
  readonly part: RecipientRole | null;
  /** Null: gone, or hidden from the reader. */
  readonly thing: { readonly title: string; readonly path: string } | null;
  readonly holds: boolean | null;
}

/** What a digest tells beside what waits. */
export interface Collected {
  readonly ids: readonly NotificationId[];
  readonly notices: readonly CollectedNotice[];
  /** There is more than fits into a mail. */
  readonly more: boolean;
}

/** A digest, and with whose eyes it is read. */
interface DigestOfReader {
  readonly notice: Notice;
  readonly reader: Actor;
}

/** Reads what was collected for the mailboxes of digests before their hour. */
@Injectable()
export class ReadCollected {
  constructor(
    private readonly reads: Reads,
    private readonly notices: NoticesRepository,
  ) {}

  /** With each reader's eyes; what is no longer so, or hidden from him by now, is withdrawn. */
  async run(tx: Tx, digests: readonly DigestOfReader[]): Promise<Map<Notice, Collected>> {
    const asked = digests.filter(({ notice }) => notice.facts['hasCollected'] === true);
    const lists = await this.reads.listEach<CollectedRow>(
      COLLECTED_LIST,
      asked.map(({ reader }) => reader),
    );
    const found = new Map<Notice, Collected>();
    for (const digest of asked)
      found.set(digest.notice, await this.settle(tx, digest, lists.get(digest.reader)));
    return found;
  }

  private async settle(
    tx: Tx,
    { notice, reader }: DigestOfReader,
    list: ListRead<CollectedRow> | undefined,
  ): Promise<Collected> {
    const { total, rows } = list ?? { total: 0, rows: [] };
    const due = rows.filter(({ at }) => new Date(at) < notice.dueAt);
    const told = due.filter(({ holds, thing }) => holds === true && thing !== null);
    const gone = due.filter((row) => !told.includes(row));
    await this.notices.withdrawCollected(
      tx,
      gone.map(({ notificationId }) => notificationId),
    );
    await this.notices.withdrawCollectedElsewhere(tx, reader.persons, reader.readTerritories);
    return {
      ids: told.map(({ notificationId }) => notificationId),
      notices: told.flatMap(noticeOf),
      more: total > rows.length,
    };
  }
}

const noticeOf = ({ kind, part, thing }: CollectedRow): CollectedNotice[] =>
  thing === null ? [] : [{ kind, text: inboxText(kind), reason: inboxReason(kind, part), ...thing }];
