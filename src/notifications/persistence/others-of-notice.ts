import type { Tx } from '../../platform/database/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import { GATHERED_KINDS } from '../domain/gathering.js';
import type { PlannedNotice } from '../domain/notice.js';

/** What there is already about the thing of a notice, for its recipient. */
export interface OthersOfNotice {
  /** Which of the notices asked about. */
  readonly index: number;
  /** How many changes the withdrawn ones would have told. */
  readonly replaces: number;
  /** A later event is planned or told already. */
  readonly newer: boolean;
  /** When the last mail went; one that is just being sent counts as sent now. Null: none. */
  readonly lastMailAt: Date | null;
}

/**
 * Withdraws the older ones that wait, and says what else there is. Whoever plans in this town after us waits until our
 * notices stand there: else neither would see the other's.
 */
export async function othersOf(
  tx: Tx,
  territoryId: TerritoryId,
  notices: readonly PlannedNotice[],
): Promise<OthersOfNotice[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('notices of ' || $1, 0))`, [territoryId]);
  return tx.query<OthersOfNotice>(OTHERS, [JSON.stringify(notices), tx.now, GATHERED_KINDS]);
}

/** What an event planned; other variants are days and offsets. */
const BY_EVENT = `~ '^[0-9a-f]{8}-'`;

const OTHERS = `
  with planned as (
    select n.ordinality::int - 1 as index, n.item ->> 'kind' as kind, (n.item ->> 'subjectId')::uuid as subject_id,
           (n.item ->> 'personId')::uuid as person_id, n.item ->> 'variant' as variant,
           coalesce(n.item #>> '{facts,copy}', '') as copy, (n.item ->> 'subjectRevision')::int as subject_revision
      from jsonb_array_elements($1::jsonb) with ordinality as n (item)),
  about as (
    select p.index, o.id, o.state, o.sent_at, o.facts,
           o.kind = p.kind and o.subject_revision = p.subject_revision and o.variant ${BY_EVENT} as alike,
           o.variant > p.variant collate "C" as newer
      from planned p join notification o on o.subject_id = p.subject_id and o.person_id = p.person_id
       and (o.kind = p.kind or o.kind = any ($3) and p.kind = any ($3))
       and coalesce(o.facts ->> 'copy', '') = p.copy and o.variant <> p.variant),
  withdrawn as (
    update notification n set state = 'SUPERSEDED', lease_until = null from about a
     where n.id = a.id and a.alike and not a.newer and n.state in ('WAITING', 'CLAIMED', 'READY')
    returning a.index, 1 + coalesce((n.facts ->> 'replaces')::int, 0) as replaces)
  select p.index, coalesce((select sum(w.replaces)::int from withdrawn w where w.index = p.index), 0) as replaces,
         exists (select 1 from about a where a.index = p.index and a.alike and a.newer) as newer,
         (select max(coalesce(a.sent_at, $2::timestamptz)) from about a
           where a.index = p.index and a.state in ('SENT', 'SENDING')) as "lastMailAt"
    from planned p`;
