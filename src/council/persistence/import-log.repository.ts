import type { AccountId, MemberImportId, TerritoryId } from '../../shared/ids.js';
import { newId } from '../../shared/ids.js';
import type { Tx } from '../../platform/database/index.js';
import type { ImportedRow } from '../domain/import-log.js';

/** An applied import as the log names it. */
export interface MemberImport {
  readonly id: MemberImportId;
  readonly territoryId: TerritoryId;
  readonly fileName: string | null;
  /** Null: by the command line. */
  readonly importedBy: AccountId | null;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Writes an import and its rows to the log, in two statements. */
export async function logImport(tx: Tx, done: MemberImport, rows: readonly ImportedRow[]): Promise<void> {
  await tx.query(
    `insert into member_import (id, territory_id, file_name, imported_at, imported_by, created, changed, unchanged)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[done.id, done.territoryId, done.fileName, tx.now],
      ...[done.importedBy, done.created, done.changed, done.unchanged],
    ],
  );
  await tx.query(
    `insert into member_import_row (id, territory_id, import_id, line, effect, thing, thing_id, name, before, after, revision_after)
     select n.id, $1, $2, n.line, n.effect, n.thing, n."thingId", n.name, nullif(n.before, 'null'::jsonb), n.after, n."revisionAfter"
       from jsonb_to_recordset($3::jsonb) as n (id uuid, line int, effect text, thing text, "thingId" uuid, name text,
                                                before jsonb, after jsonb, "revisionAfter" int)`,
    [done.territoryId, done.id, JSON.stringify(rows.map((row) => ({ id: newId(), ...row })))],
  );
}

/** The import, kept from being undone twice at once; null when there is none in the territories of the transaction. */
export async function importToUndo(
  tx: Tx,
  id: MemberImportId,
): Promise<{ readonly territoryId: TerritoryId; readonly isUndone: boolean } | null> {
  const rows = await tx.query<{ territoryId: TerritoryId; isUndone: boolean }>(
    `select territory_id as "territoryId", undone_at is not null as "isUndone" from member_import where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** What the import did, in the order of its file. */
export const rowsOfImport = (tx: Tx, id: MemberImportId): Promise<ImportedRow[]> =>
  tx.query<ImportedRow>(
    `select line, effect, thing, thing_id as "thingId", name, before, after, revision_after as "revisionAfter"
       from member_import_row where import_id = $1 order by line, id`,
    [id],
  );

/**
 * Marks the import as undone. The rows that it had changed are again as the import before it left them, under a higher
 * revision: that import may be undone next.
 */
export async function markUndone(
  tx: Tx,
  undone: { readonly id: MemberImportId; readonly by: AccountId | null; readonly kept: number },
): Promise<void> {
  await tx.query('update member_import set undone_at = $2, undone_by = $3, kept = $4 where id = $1', [
    undone.id,
    tx.now,
    undone.by,
    undone.kept,
  ]);
  await tx.query(
    `update member_import_row earlier set revision_after = mine.revision_after + 1 from member_import_row mine
      where mine.import_id = $1 and mine.effect = 'CHANGED' and earlier.thing_id = mine.thing_id
        and earlier.import_id <> mine.import_id and earlier.revision_after = mine.revision_after - 1`,
    [undone.id],
  );
}
