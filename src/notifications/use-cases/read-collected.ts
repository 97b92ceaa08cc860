import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
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

const NOTHING: Collected = { ids: [], notices: [], more: false };

/** Reads what was collected for the mailbox of a digest before its hour. */
@Injectable()
export class ReadCollected {
  constructor(
    private readonly reads: Reads,
    private readonly notices: NoticesRepository,
  ) {}

  /** With the reader's eyes, by one statement; what is no longer so, or hidden from him by now, is withdrawn. */
  async run(tx: Tx, digest: Notice, reader: Actor): Promise<Collected> {
    if (digest.facts['hasCollected'] !== true) return NOTHING;
    const { total, rows } = await this.reads.list<CollectedRow>(COLLECTED_LIST, reader);
    const due = rows.filter(({ at }) => new Date(at) < digest.dueAt);
    const told = due.filter(({ holds, thing }) => holds === true && thing !== null);
    const gone = due.filter((row) => !told.includes(row));
    await this.notices.withdrawCollected(
      tx,
      gone.map(({ notificationId }) => notificationId),
    );
    return {
      ids: told.map(({ notificationId }) => notificationId),
      notices: told.flatMap(noticeOf),
      more: total > rows.length,
    };
  }
}

const noticeOf = ({ kind, part, thing }: CollectedRow): CollectedNotice[] =>
  thing === null ? [] : [{ kind, text: inboxText(kind), reason: inboxReason(kind, part), ...thing }];
