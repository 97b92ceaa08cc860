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
  async append(tx: Tx, event: OutboxEvent): Promise<void> {
    await tx.query('insert into outbox (id, territory_id, topic, payload) values ($1, $2, $3, $4)', [
      v7(),
      event.territoryId,
      event.topic,
      JSON.stringify(event.payload),
    ]);
  }
}
