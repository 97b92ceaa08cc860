import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { type MemberImportId, newId, type TerritoryId } from '../../shared/ids.js';
import { messageOf } from '../../shared/messages/index.js';
import { localDayOf } from '../../shared/time/day.js';
import { lineOf } from '../../shared/words.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { type CouncilEvent, personAddressChanged } from '../domain/events.js';
import { type ImportChange, importChanges } from '../domain/import-changes.js';
import { type ImportedRow, importedRows, snapshotOf } from '../domain/import-log.js';
import { type ImportPlan, planImport } from '../domain/import-plan.js';
import { type ImportPreview, previewOf, reportOf as germanReport } from '../domain/import-report.js';
import type { KnownCouncil } from '../domain/known-council.js';
import { type MemberList, readMemberList } from '../domain/member-list.js';
import { logImport } from '../persistence/import-log.repository.js';
import { knownCouncil, lockImports, storeImport } from '../persistence/import.repository.js';
import { assertMay } from './assert-may.js';
import { fingerprintOf } from './import-fingerprint.js';
import { inTownWords } from './in-town-words.js';
import { RunningImports } from './running-imports.js';
import { SeenThings } from './seen-things.js';

export interface ImportMembersInput {
  readonly territoryId: string;
  /** The bytes of the CSV file. */
  readonly file: Uint8Array;
  /** Its name, for the log. */
  readonly fileName?: string | null;
}

/** What an import would do or has done. */
export interface ImportOutcome extends ImportPreview {
  readonly changes: readonly ImportChange[];
  /** Stands for all that would change; null while there is a fault. */
  readonly fingerprint: string | null;
  /** In the log; null when nothing was stored. */
  readonly importId: MemberImportId | null;
}

/** The report of an import for the office, in German; one line each. */
export const reportOf = (preview: ImportPreview): string => germanReport(preview, messageOf);

/** A plan with what it starts from. */
interface Planned {
  readonly territoryId: TerritoryId;
  readonly list: MemberList;
  readonly plan: ImportPlan;
  readonly rows: readonly ImportedRow[];
  readonly names: ReadonlyMap<string, string>;
}

/** The office imports its member list: first to look at, then as a whole or not at all; a second time changes nothing. */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
    private readonly running: RunningImports,
  ) {}

  /** What an import would do; stores nothing. Errors: NOT_FOUND, NOT_ALLOWED. */
  preview(actor: Actor, input: ImportMembersInput): Promise<ImportOutcome> {
    const list = readMemberList(input.file);
    return this.unitOfWork.run(actor, async (tx) => {
      const territoryId = await this.territory(tx, input.territoryId);
      return outcomeOf(await planned(tx, territoryId, list), null);
    });
  }

  /** Stores everything when there is no fault, else nothing. Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE. */
  apply(actor: Actor, input: ImportMembersInput): Promise<ImportOutcome> {
    return this.run(actor, input, (plan) => plan.plan.faults.length === 0 && plan.rows.length > 0);
  }

  /**
   * Stores what the preview with this fingerprint showed; answers with the import in the log.
   * Errors: as `apply`, IMPORT_HAS_FAULTS, IMPORT_CHANGES_NOTHING, and CHANGED_MEANWHILE when the list would change something else now.
   */
  async applyPreviewed(actor: Actor, input: ImportMembersInput, expected: string): Promise<MemberImportId> {
    const { importId } = await this.run(actor, input, ({ plan, rows }) => {
      if (plan.faults.length > 0) throw new DomainError('IMPORT_HAS_FAULTS', { count: plan.faults.length });
      if (fingerprintOf(rows) !== expected) throw new DomainError('CHANGED_MEANWHILE', {}, 'expected');
      if (rows.length === 0) throw new DomainError('IMPORT_CHANGES_NOTHING');
      return true;
    });
    if (importId === null) throw new DomainError('IMPORT_CHANGES_NOTHING');
    return importId;
  }

  /** Rows that a running import of the territory has written so far; null when none runs in this process. Error: NOT_ALLOWED. */
  progress(actor: Actor, territoryId: string): number | null {
    assertMay(actor, 'MANAGE_PERSONS', { territoryId: territoryId as TerritoryId });
    return this.running.of(territoryId);
  }

  private run(
    actor: Actor,
    input: ImportMembersInput,
    isWanted: (plan: Planned) => boolean,
  ): Promise<ImportOutcome> {
    const list = readMemberList(input.file);
    const fileName = lineOf(input.fileName, 'fileName');
    const imported = this.unitOfWork.run(actor, async (tx) => {
      const territoryId = await this.territory(tx, input.territoryId);
      await lockImports(tx, territoryId);
      const plan = await planned(tx, territoryId, list);
      if (!isWanted(plan)) return outcomeOf(plan, null);
      const storing = this.running.during(territoryId, (wrote) => this.store(tx, plan, fileName, wrote));
      return outcomeOf(plan, await storing);
    });
    return inTownWords(imported);
  }

  private async territory(tx: Tx, id: string): Promise<TerritoryId> {
    const territory = await this.seen.territory(tx, id);
    assertMay(tx.actor, 'MANAGE_PERSONS', { territoryId: territory.id });
    assertMay(tx.actor, 'MANAGE_COUNCIL', { territoryId: territory.id });
    return territory.id;
  }

  private async store(
    tx: Tx,
    wanted: Planned,
    fileName: string | null,
    wrote: (rows: number) => void,
  ): Promise<MemberImportId> {
    const { plan, rows, territoryId } = wanted;
    await storeImport(tx, plan, wrote);
    const events: CouncilEvent[] = [...plan.seatEvents, ...plan.newAddresses.map(personAddressChanged)];
    await this.outbox.appendAll(tx, events);
    const { created, changed, unchanged } = previewOf(plan, [], true);
    const id = newId<MemberImportId>();
    const done = { id, territoryId, fileName, importedBy: tx.actor.accountId, created, changed, unchanged };
    await logImport(tx, done, rows);
    return id;
  }
}

async function planned(tx: Tx, territoryId: TerritoryId, list: MemberList): Promise<Planned> {
  const known = await knownCouncil(tx, territoryId);
  const before = snapshotOf(known);
  const plan = planImport(known, list, localDayOf(tx.now));
  return { territoryId, list, plan, rows: importedRows(plan, before), names: namesOf(known, plan) };
}

const namesOf = (known: KnownCouncil, plan: ImportPlan): Map<string, string> =>
  new Map(
    [
      ...[...known.organisations, ...known.organisationsAbove, ...known.persons],
      ...[...plan.organisations.created, ...plan.persons.created],
    ].map(({ id, name }) => [id, name]),
  );

function outcomeOf({ plan, list, rows, names }: Planned, importId: MemberImportId | null): ImportOutcome {
  const hasFaults = plan.faults.length > 0;
  return {
    ...previewOf(plan, list.ignored, importId !== null),
    changes: hasFaults ? [] : importChanges(rows, { entries: plan.entries, list: list.rows, names }),
    fingerprint: hasFaults ? null : fingerprintOf(rows),
    importId,
  };
}
