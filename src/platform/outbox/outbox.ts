import { v7 } from 'uuid';
import type { TerritoryId } from '../../shared/ids.js';
import type { Tx } from '../database/index.js';

/** Something that happened, told by ids alone: who handles it loads the rest. */
export interface OutboxEvent {
  readonly topic: string;
  readonly territoryId: TerritoryId;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Where use cases leave what has to happen after their commit (architecture §5). */
export class Outbox {
  /** Writes a row in the transaction of the use case, in a territory that its actor may write; nothing else happens here. */
  append(tx: Tx, event: OutboxEvent): Promise<void> {
    return this.appendAll(tx, [event]);
  }

  /** As `append`, for many at once in one statement. */
  async appendAll(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `insert into outbox (id, territory_id, topic, payload)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[])`,
      [
        events.map(() => v7()),
        events.map(({ territoryId }) => territoryId),
        events.map(({ topic }) => topic),
        events.map(({ payload }) => JSON.stringify(payload)),
      ],
    );
  }
}
