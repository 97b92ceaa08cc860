import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { connectionOf, type DatabaseAddress, migrate } from '../platform/database/index.js';
import { migrateQueue } from '../platform/queue/queue-schema.js';

/** Brings tables and queue to this program's state. Safe in several processes at once. */
export async function prepareDatabase(address: DatabaseAddress): Promise<void> {
  await migrate(address, migrations);
  const owner = new pg.Client(connectionOf(address, 'owner'));
  await owner.connect();
  try {
    await migrateQueue(owner);
  } finally {
    await owner.end();
  }
}
