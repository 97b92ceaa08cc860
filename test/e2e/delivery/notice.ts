import { newId } from '../../../src/shared/ids.js';
import type { TestApp } from '../../harness/app.js';

/** A row as the worker leaves it; what is absent is that of a mail which was given up yesterday. */
export interface NoticeRow {
  readonly territoryId: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly subjectType: 'Invitation' | 'Person' | 'Task' | 'ProjectProposal' | 'Deadline';
  readonly subjectId: string;
  readonly subjectRevision?: number;
  readonly state?: string;
  readonly reason?: string | null;
  readonly attempts?: number;
  readonly dueAt?: string;
  readonly sentAt?: string | null;
}

const GIVEN_UP = {
  ...{ subjectRevision: 1, state: 'PARKED', reason: 'ECONNECTION', attempts: 10 },
  ...{ dueAt: '2026-11-30T08:00:00Z', sentAt: null },
};

/** Its id. */
export async function aNotice({ database }: Pick<TestApp, 'database'>, row: NoticeRow): Promise<string> {
  const id = newId();
  const notice = { ...GIVEN_UP, ...row };
  await database.query(
    `insert into notification (id, territory_id, person_id, to_office, kind, subject_type, subject_id, subject_revision, variant,
            state, last_error, attempts, due_at, sent_at)
     values ($1::uuid, $2, $3::uuid, $3::uuid is null, $4, $5, $6, $7, $1::text, $8, $9, $10, $11, $12)`,
    [
      ...[id, notice.territoryId, notice.personId, notice.kind, notice.subjectType, notice.subjectId],
      ...[notice.subjectRevision, notice.state, notice.reason, notice.attempts, notice.dueAt, notice.sentAt],
    ],
  );
  return id;
}
