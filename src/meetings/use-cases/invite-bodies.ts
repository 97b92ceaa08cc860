import type { Tx } from '../../platform/database/index.js';
import type { BodyId } from '../../shared/ids.js';
import type { RulesSnapshot } from '../domain/convening-body.js';
import type { Meeting } from '../domain/meeting.js';
import { inviteHolders } from '../persistence/seat-changes.repository.js';
import { callDeputiesOfVacantSeats } from './call-deputies-of-vacant-seats.js';
import { inEachTerritory, inTerritory } from './convening-territories.js';
import { rulesInForce } from './rules-in-force.js';

/** The rules of procedure of today, for each convening body. */
export async function rulesOfBodies(tx: Tx, meeting: Meeting): Promise<Map<BodyId, RulesSnapshot>> {
  const rules = new Map<BodyId, RulesSnapshot>();
  for (const { bodyId, bodyTerritoryId } of meeting.bodies) {
    rules.set(
      bodyId,
      await inTerritory(tx, meeting, bodyTerritoryId, (there) => rulesInForce(there, bodyId)),
    );
  }
  return rules;
}

/** Calls the holders of the convening bodies, and deputies for their vacant seats. Gives how many are called. */
export async function inviteBodies(tx: Tx, meeting: Meeting): Promise<number> {
  let invited = 0;
  await inEachTerritory(tx, meeting, async (there, territoryId) => {
    const holders = await inviteHolders(there, { meetingId: meeting.id, territoryId, seatIds: null });
    const deputies = await callDeputiesOfVacantSeats(there, meeting.id, territoryId);
    invited += holders.length + deputies.length;
  });
  return invited;
}
