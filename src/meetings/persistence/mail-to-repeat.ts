import type { Tx } from '../../platform/database/index.js';
import type { InvitationRow } from '../domain/seat-chain.js';

/** Events that lead to a mail of invitation. */
const INVITING = [
  'MeetingInvited',
  'MeetingMoved',
  'HolderInvited',
  'GuestInvited',
  'DeputyCalled',
  'InvitationRepeated',
  'CallRepeated',
];

export interface MailToRepeat {
  readonly hasAddress: boolean;
  /** A mail of this invitation waits or is being sent, or its event has not been handled yet. */
  readonly underWay: boolean;
}

/** Whether the mail of an invitation can go again; to be asked after the invitation was locked. */
export async function mailToRepeat(
  tx: Tx,
  { id, meetingId, personId }: InvitationRow,
): Promise<MailToRepeat | null> {
  const [found] = await tx.query<MailToRepeat>(
    `select p.contact_email is not null as "hasAddress",
            exists (select 1 from notification n where n.subject_id = $1 and n.person_id = p.id
                       and n.kind in ('INVITATION', 'CALL', 'MOVE') and n.state in ('WAITING', 'CLAIMED', 'READY', 'SENDING'))
            or exists (select 1 from outbox o where o.done_at is null and o.parked_at is null and o.topic = any ($4)
                          and o.payload ->> 'meetingId' = $2::text and coalesce(o.payload ->> 'invitationId', $1::text) = $1::text)
              as "underWay"
       from person p where p.id = $3`,
    [id, meetingId, personId, INVITING],
  );
  return found ?? null;
}
