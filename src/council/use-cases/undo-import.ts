import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MemberImportId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { type CouncilEvent, personAddressChanged, seatEnded } from '../domain/events.js';
import type { ImportedRow } from '../domain/import-log.js';
import { importToUndo, markUndone, rowsOfImport } from '../persistence/import-log.repository.js';
import { changedSince, putBack, type Undone } from '../persistence/import-undo.repository.js';
import { lockImports } from '../persistence/import.repository.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

/** As many names as a sentence carries. */
const MOST_NAMES = 3;

/** The office takes an import back as a whole, while all of its rows stand as the import left them. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, IMPORT_UNDONE, IMPORT_CHANGED_SINCE, CHAIR_TAKEN, SECOND_VOTE, CHANGED_MEANWHILE. */
  run(actor: Actor, { importId }: { readonly importId: string }): Promise<MemberImportId> {
    const undone = this.unitOfWork.run(actor, async (tx) => {
      const id = await this.seen.memberImportId(tx, importId);
      const found = await importToUndo(tx, id);
      if (found === null) throw new DomainError('NOT_FOUND', {}, 'importId');
      const { territoryId } = found;
      assertMay(actor, 'MANAGE_PERSONS', { territoryId });
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId });
      if (found.isUndone) throw new DomainError('IMPORT_UNDONE', {}, 'importId');
      await lockImports(tx, territoryId);
      const rows = await rowsOfImport(tx, id);
      assertUnchanged(await changedSince(tx, rows));
      const done = await putBack(tx, rows, localDayOf(tx.now));
      await this.outbox.appendAll(tx, eventsOf(territoryId, rows, done));
      await markUndone(tx, { id, by: actor.accountId, kept: done.kept });
      return id;
    });
    return inTownWords(undone);
  }
}

function assertUnchanged(changed: readonly ImportedRow[]): void {
  if (changed.length === 0) return;
  const names = [...new Set(changed.map(({ name }) => name))].slice(0, MOST_NAMES).join('; ');
  throw new DomainError('IMPORT_CHANGED_SINCE', { count: changed.length, names }, 'importId');
}

const TERM = ['holderId', 'validFrom', 'validTo'] as const;

/** Seats whose holder or term is another again, and persons whose mails go elsewhere again. */
function eventsOf(
  territoryId: TerritoryId,
  rows: readonly ImportedRow[],
  { endedSeats }: Undone,
): CouncilEvent[] {
  const changed = (thing: ImportedRow['thing'], fields: readonly string[]): ImportedRow[] =>
    rows.filter(
      ({ thing: of, before, after }) =>
        of === thing && before !== null && fields.some((field) => before[field] !== after[field]),
    );
  const seats = [
    ...endedSeats,
    ...changed('SEAT', TERM).map(({ thingId, after }) => ({
      id: thingId as SeatId,
      bodyId: after['bodyId'] as (typeof endedSeats)[number]['bodyId'],
    })),
  ];
  const persons = changed('PERSON', ['contactEmail', 'copyEmail']);
  return [
    ...seats.map((seat) => seatEnded({ ...seat, territoryId }, null)),
    ...persons.map(({ thingId }) => personAddressChanged({ id: thingId as PersonId, territoryId })),
  ];
}
