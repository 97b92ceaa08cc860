import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportMembers, type ImportPreview, reportOf, territoryByAgs } from '../council/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { anonymous, systemActor } from '../shared/actor.js';
import type { TerritoryId } from '../shared/ids.js';
import { type Get, print, withApplication } from './with-application.js';

interface Options {
  readonly territory: string;
  readonly apply: boolean;
}

/** Shows what the file would change in this town; with `--apply` it is stored, all or nothing. */
export async function importMembersCommand(path: string, { territory, apply }: Options): Promise<void> {
  const file = readList(path);
  const result = await withApplication(async (get) => {
    const territoryId = await townOf(get, territory);
    const actor = systemActor('import:members', territoryId);
    const members = get(ImportMembers);
    return apply
      ? members.apply(actor, { territoryId, file, fileName: basename(path) })
      : members.preview(actor, { territoryId, file });
  });
  print(reportOf(result));
  if (!apply && isAcceptable(result))
    print('Noch ist nichts gespeichert. Übernehmen Sie die Liste mit --apply.');
  if (!isAcceptable(result)) process.exitCode = 1;
}

const isAcceptable = ({ faults }: ImportPreview): boolean => faults.length === 0;

function readList(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`Die Datei ${path} ist nicht lesbar. Prüfen Sie den Pfad.`);
  }
}

async function townOf(get: Get, ags: string): Promise<TerritoryId> {
  const town = await get(UnitOfWork).run(anonymous, (tx) => territoryByAgs(tx, ags));
  if (town === null)
    throw new Error(`Die Stadt ${ags} gibt es hier nicht. Legen Sie sie mit „kpr territories:found“ an.`);
  return town.id;
}
