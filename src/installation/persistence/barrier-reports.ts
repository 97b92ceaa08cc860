import type { Tx } from '../../platform/database/index.js';
import { systemActor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { BarrierReport } from '../domain/barrier-report.js';

/** The coordination office of the first town: it stands in for an installation that has named nobody yet. */
export interface FirstOffice {
  readonly territoryId: TerritoryId;
  readonly email: string | null;
}

/** Null before the first run. */
export async function firstOffice(tx: Tx): Promise<FirstOffice | null> {
  const [row] = await tx.query<FirstOffice>(
    `select id as "territoryId", office_email as email from territory
      order by kind = 'MUNICIPALITY' desc, office_email is null, id limit 1`,
  );
  return row ?? null;
}

/** Stores the report; the transaction of the answer writes the event in the outbox of this town. */
export async function addReport(tx: Tx, report: BarrierReport, territoryId: TerritoryId): Promise<Tx> {
  await tx.query(
    'insert into barrier_report (id, page, description, contact, reported_at) values ($1, $2, $3, $4, $5)',
    [report.id, report.page, report.description, report.contact, tx.now],
  );
  return tx.actFor(systemActor('barrier-report', territoryId));
}

/** Null when its mail has been accepted. */
export async function findReport(tx: Tx, id: string): Promise<BarrierReport | null> {
  const [report] = await tx.query<BarrierReport>(
    'select id, page, description, contact from barrier_report where id = $1',
    [id],
  );
  return report ?? null;
}

export async function removeReport(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from barrier_report where id = $1', [id]);
}
