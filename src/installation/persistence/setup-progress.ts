import type { Tx } from '../../platform/database/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { SetupProgress } from '../domain/setup-steps.js';

/** How far the first run has come in these towns, as far as the actor's territories reach. */
export async function setupProgressOf(tx: Tx, territories: readonly TerritoryId[]): Promise<SetupProgress[]> {
  const [row] = await tx.query<{ bodies: boolean; members: boolean; mail: boolean; meeting: boolean }>(
    `select exists (select from body where territory_id = any ($1::uuid[])) as bodies,
            exists (select from seat where territory_id = any ($1::uuid[]) and holder_id is not null) as members,
            exists (select from installation where mail_tested_at is not null) as mail,
            exists (select from meeting where territory_id = any ($1::uuid[])) as meeting`,
    [territories],
  );
  return [
    // Whoever asks administers the installation already.
    { step: 'ADMIN', done: true },
    { step: 'BODIES', done: row?.bodies === true },
    { step: 'MEMBERS', done: row?.members === true },
    { step: 'MAIL_TEST', done: row?.mail === true },
    { step: 'FIRST_MEETING', done: row?.meeting === true },
  ];
}
