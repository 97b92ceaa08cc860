import type { Tx } from '../../platform/database/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { DeliveryState } from '../domain/delivery-state.js';

/** Which failed mails and events are meant; null: all of the town. */
export interface FailedOf {
  readonly territoryId: TerritoryId;
  readonly state: DeliveryState;
  readonly kind: string | null;
  readonly meetingId: string | null;
}

/** Stored states of what can be tried again; an event that is not parked is tried soon by itself. */
const STORED: Readonly<Partial<Record<DeliveryState, readonly string[]>>> = {
  PARKED: ['REFUSED', 'PARKED'],
  RETRYING: ['WAITING'],
};

/** The ids of what was refused, given up, or waits for its next try. */
export async function failedDeliveries(tx: Tx, of: FailedOf): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select d.id from delivery d
      where d.territory_id = $1 and d.state = any ($2) and (d.state <> 'WAITING' or d.reason is not null) and ($3::text is null or d.kind = $3)
        and ($4::uuid is null or d.meeting_id = $4
             or d.invitation_id in (select i.id from invitation i where i.meeting_id = $4))`,
    [of.territoryId, STORED[of.state] ?? [], of.kind, of.meetingId],
  );
  return rows.map(({ id }) => id);
}
