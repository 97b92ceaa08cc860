import type { Tx } from '../../platform/database/index.js';
import type { Outbox } from '../../platform/outbox/index.js';
import { systemActor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { MeetingTopic } from '../domain/events.js';
import type { Meeting } from '../domain/meeting.js';

type Convened = Pick<Meeting, 'id' | 'territoryId' | 'bodies'>;

/** The territories of all convening bodies, that of the lead first. */
export const territoriesOf = ({
  territoryId,
  bodies,
}: Pick<Meeting, 'territoryId' | 'bodies'>): TerritoryId[] => [
  ...new Set([territoryId, ...bodies.map(({ bodyTerritoryId }) => bodyTerritoryId)]),
];

/**
 * Works in the territory of another convening body. The acting person may not write there: what a joint meeting does to
 * the invitations of another town is done by the system for exactly this town, in the same transaction.
 */
export async function inTerritory<T>(
  tx: Tx,
  meeting: Convened,
  territoryId: TerritoryId,
  work: (there: Tx) => Promise<T>,
): Promise<T> {
  if (tx.actor.territories.includes(territoryId)) return work(tx);
  const system = { ...systemActor('joint meeting', territoryId), readTerritories: territoriesOf(meeting) };
  const result = await work(await tx.actFor(system));
  await tx.actFor(tx.actor);
  return result;
}

/** As `inTerritory`, once for each convening territory. */
export async function inEachTerritory(
  tx: Tx,
  meeting: Convened,
  work: (there: Tx, territoryId: TerritoryId) => Promise<void>,
): Promise<void> {
  for (const territoryId of territoriesOf(meeting)) {
    await inTerritory(tx, meeting, territoryId, (there) => work(there, territoryId));
  }
}

/** Tells an event of the whole meeting to each convening territory. */
export const announce = (
  outbox: Outbox,
  tx: Tx,
  meeting: Convened & Pick<Meeting, 'schedule'>,
  topic: MeetingTopic,
): Promise<void> =>
  inEachTerritory(tx, meeting, async (there, territoryId) => {
    await outbox.append(there, {
      topic,
      territoryId,
      payload: { meetingId: meeting.id, schedule: meeting.schedule },
    });
  });
