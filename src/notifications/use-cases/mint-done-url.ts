import { mintLink } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';

interface TaskOfPerson {
  readonly personId: PersonId;
  readonly territoryId: TerritoryId;
  readonly taskId: string;
}

/** Where somebody says without signing in that a task is done. Each attempt mints its own link, in the transaction of the attempt. */
export async function mintDoneUrl(
  tx: Tx,
  { personId, territoryId, taskId }: TaskOfPerson,
  publicUrl: string,
): Promise<string> {
  const token = await mintLink(tx, { personId, territoryId, purpose: 'TASK', thingId: taskId });
  return `${publicUrl}/t/${token}`;
}
