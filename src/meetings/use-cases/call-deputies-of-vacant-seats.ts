import type { Tx } from '../../platform/database/index.js';
import type { InvitationId, MeetingId, TerritoryId } from '../../shared/ids.js';
import { unavailableDeputies } from '../domain/answers.js';
import { assignmentsOf } from '../domain/seat-chain.js';
import { firstDeputies } from '../domain/vacant-seats.js';
import { callDeputies, invitationsOf } from '../persistence/invitations.repository.js';
import { vacantSeatsOf } from '../persistence/seat-changes.repository.js';

/** Calls the first deputy for each vacant seat of one territory that has some, together with the invitation. */
export async function callDeputiesOfVacantSeats(
  tx: Tx,
  meetingId: MeetingId,
  territoryId: TerritoryId,
): Promise<InvitationId[]> {
  const vacant = await vacantSeatsOf(tx, meetingId, territoryId);
  if (vacant.length === 0) return [];
  const called = assignmentsOf(await invitationsOf(tx, meetingId));
  const busy = unavailableDeputies(null, called);
  return callDeputies(tx, meetingId, firstDeputies(vacant, busy));
}
