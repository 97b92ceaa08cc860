import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { messageOf } from '../../shared/messages/index.js';
import { localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { personAddressChanged } from '../domain/events.js';
import { planImport } from '../domain/import-plan.js';
import { type ImportPreview, previewOf, reportOf as germanReport } from '../domain/import-report.js';
import { readMemberList } from '../domain/member-list.js';
import { knownCouncil, lockImports, storeImport } from '../persistence/import.repository.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export interface ImportMembersInput {
  readonly territoryId: TerritoryId;
  /** The bytes of the CSV file. */
  readonly file: Uint8Array;
}

/** The report of an import for the office, in German; one line each. */
export const reportOf = (preview: ImportPreview): string => germanReport(preview, messageOf);

/** The office imports its member list: first to look at, then as a whole or not at all; a second time changes nothing. */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  /** What an import would do; stores nothing. Errors: NOT_FOUND, NOT_ALLOWED. */
  preview(actor: Actor, input: ImportMembersInput): Promise<ImportPreview> {
    return this.run(actor, input, false);
  }

  /** Stores everything when there is no fault, else nothing. Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE. */
  apply(actor: Actor, input: ImportMembersInput): Promise<ImportPreview> {
    return this.run(actor, input, true);
  }

  private run(
    actor: Actor,
    { territoryId, file }: ImportMembersInput,
    wanted: boolean,
  ): Promise<ImportPreview> {
    const list = readMemberList(file);
    const imported = this.unitOfWork.run(actor, async (tx) => {
      const territory = await this.seen.territory(tx, territoryId);
      assertMay(actor, 'MANAGE_PERSONS', { territoryId: territory.id });
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: territory.id });
      if (wanted) await lockImports(tx, territory.id);
      const plan = planImport(await knownCouncil(tx, territory.id), list, localDayOf(tx.now));
      const applied = wanted && plan.faults.length === 0;
      if (applied) {
        await storeImport(tx, plan);
        for (const event of plan.seatEvents) await this.outbox.append(tx, event);
        for (const person of plan.newAddresses) await this.outbox.append(tx, personAddressChanged(person));
      }
      return previewOf(plan, list.ignored, applied);
    });
    return inTownWords(imported);
  }
}
