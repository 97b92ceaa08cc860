import type { Tx } from '../../platform/database/index.js';
import type { InvitationId, ServiceProofId } from '../../shared/ids.js';
import type { InvitationRow } from '../domain/seat-chain.js';
import type { ServiceByHand } from '../domain/served-by-hand.js';

/** Of what somebody was told. */
interface Told {
  readonly invitation: Pick<InvitationRow, 'id' | 'territoryId'>;
  readonly occasion: string;
  readonly schedule: number;
}

/** Another office that enters or corrects something for this invitation now waits for this transaction to end. */
const lockServices = (tx: Tx, id: InvitationId): Promise<object[]> =>
  tx.query('select 1 from invitation where id = $1 for no key update', [id]);

/** Whether an office has entered already that he was told this. */
export async function isServedByHand(tx: Tx, { invitation, occasion, schedule }: Told): Promise<boolean> {
  await lockServices(tx, invitation.id);
  const rows = await tx.query(
    `select 1 from service_proof where invitation_id = $1 and occasion = $2 and schedule = $3
        and state = 'HANDED_OVER' and corrected_at is null limit 1`,
    [invitation.id, occasion, schedule],
  );
  return rows.length > 0;
}

/** Service by post, phone or hand, as the office enters it. `at`: as of when it counts against mails. */
export const recordHandOver = (
  tx: Tx,
  { invitation, occasion, schedule }: Told,
  { channel, servedOn, detail }: ServiceByHand,
  at: Date,
): Promise<object[]> =>
  tx.query(
    `insert into service_proof (id, territory_id, invitation_id, occasion, schedule, channel, state, at, served_on, detail, entered_by)
     values (uuidv7(), $1, $2, $3, $4, $5, 'HANDED_OVER', $6, $7, $8, $9)`,
    [
      ...[invitation.territoryId, invitation.id, occasion, schedule, channel],
      ...[at, servedOn, detail, tx.actor.accountId],
    ],
  );

/** A stored proof of service. */
export interface ServiceEntry {
  readonly invitationId: InvitationId;
  readonly occasion: string;
  readonly schedule: number;
  readonly channel: string;
  readonly at: Date;
  readonly correctedAt: Date | null;
}

/** For whom a proof that the actor sees was entered. */
export async function invitationOfService(tx: Tx, id: ServiceProofId): Promise<InvitationId> {
  const [row] = await tx.query<{ id: InvitationId }>(
    'select invitation_id as id from service_proof where id = $1',
    [id],
  );
  if (row === undefined) throw gone();
  return row.id;
}

/** As it stands now that nobody else changes it. */
export async function lockService(tx: Tx, of: InvitationId, id: ServiceProofId): Promise<ServiceEntry> {
  await lockServices(tx, of);
  const [entry] = await tx.query<ServiceEntry>(
    `select invitation_id as "invitationId", occasion, schedule, channel, at, corrected_at as "correctedAt"
       from service_proof where id = $1`,
    [id],
  );
  if (entry === undefined) throw gone();
  return entry;
}

const gone = (): Error => new Error('A proof of service went without its invitation');

export const markCorrected = (tx: Tx, id: ServiceProofId, reason: string): Promise<object[]> =>
  tx.query(
    'update service_proof set corrected_at = $2, corrected_by = $3, correction_reason = $4 where id = $1',
    [id, tx.now, tx.actor.accountId, reason],
  );
