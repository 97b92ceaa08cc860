import type { Tx } from '../../platform/database/index.js';
import type { TerritoryId } from '../../shared/ids.js';
import { type DeliveryState, EVENT } from '../domain/delivery-state.js';

/** Which failed mails and events are meant; null: all of the town. */
export interface FailedOf {
  readonly territoryId: TerritoryId;
  readonly state: DeliveryState;
  readonly kind: string | null;
  readonly meetingId: string | null;
}

/** Ids, by where their rows are. */
export interface FailedDeliveries {
  readonly notices: readonly string[];
  readonly events: readonly string[];
}

/** Stored states of what can be tried again; an event that is not parked is tried soon by itself. */
const STORED: Readonly<Partial<Record<DeliveryState, readonly string[]>>> = {
  PARKED: ['REFUSED', 'PARKED'],
  RETRYING: ['WAITING'],
};

/** What was refused, given up, or waits for its next try. */
export async function failedDeliveries(tx: Tx, of: FailedOf): Promise<FailedDeliveries> {
  const rows = await tx.query<{ id: string; kind: string }>(
    `select d.id, d.kind from delivery d
      where d.territory_id = $1 and d.state = any ($2) and (d.state <> 'WAITING' or d.reason is not null) and ($3::text is null or d.kind = $3)
        and ($4::uuid is null or d.meeting_id = $4
             or d.invitation_id in (select i.id from invitation i where i.meeting_id = $4))`,
    [of.territoryId, STORED[of.state] ?? [], of.kind, of.meetingId],
  );
  const { events = [], notices = [] } = Object.groupBy(rows, ({ kind }) =>
    kind === EVENT ? 'events' : 'notices',
  );
  return { events: events.map(({ id }) => id), notices: notices.map(({ id }) => id) };
}
