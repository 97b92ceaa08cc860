import type { Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import type { Thing, ThingKind } from '../domain/thing.js';

type Row = Omit<Thing, 'kind' | 'type' | 'id'>;

/** The thing with its audience; null when there is none. */
export async function thingOf(tx: Tx, kind: ThingKind, id: string): Promise<Thing | null> {
  const { within } = kind;
  const around = within === null ? null : `t.${within.column}`;
  const [row] = await tx.query<Row>(
    `select t.territory_id as "territoryId", t.${kind.titleColumn} as title, ${kind.bodies} as "bodyIds", t.audience,
            ${kind.isDraft} as "isDraft", ${around ?? 'null::uuid'} as "aroundId",
            ${within === null ? 't.revision' : `(select a.revision from ${within.table} a where a.id = ${around})`} as revision
       from ${kind.table} t where t.id = $1`,
    [id],
  );
  return row === undefined ? null : { ...row, kind, type: kind.type, id };
}

/** Takes the next revision of the thing, or of the one around it. Error: CHANGED_MEANWHILE. */
export async function raiseRevision(tx: Tx, thing: Thing, seen: number): Promise<void> {
  const rows = await tx.query(
    `update ${thing.kind.within?.table ?? thing.kind.table} set revision = revision + 1
      where id = $1 and revision = $2 returning revision`,
    [thing.aroundId ?? thing.id, seen],
  );
  if (rows.length === 0) throw changedMeanwhile();
}

export const storeAudience = (tx: Tx, thing: Thing, audience: readonly Audience[]): Promise<object[]> =>
  tx.query(`update ${thing.kind.table} set audience = $2 where id = $1`, [thing.id, audience]);
