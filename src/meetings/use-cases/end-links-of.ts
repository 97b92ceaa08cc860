import { endLinks } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { MeetingId } from '../../shared/ids.js';
import { invitationsOf } from '../persistence/invitations.repository.js';

/** Ends the personal links of everybody called: they were made for a date that no longer holds. */
export async function endLinksOf(tx: Tx, meetingId: MeetingId): Promise<void> {
  const called = await invitationsOf(tx, meetingId);
  await endLinks(tx, { thingIds: called.map(({ id }) => id), purpose: 'RSVP' });
}
