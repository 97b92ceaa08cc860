import { migrations } from '../../migrations/index.js';
import {
  connectionOf,
  type DatabaseAddress,
  migrate,
  onceDatabaseAnswers,
  WatchedClient,
} from '../platform/database/index.js';
import { migrateQueue } from '../platform/queue/queue-schema.js';

/** Brings tables and queue to this program's state. Safe in several processes at once, and while the database starts. */
export const prepareDatabase = (address: DatabaseAddress): Promise<void> =>
  onceDatabaseAnswers(async () => {
    await migrate(address, migrations);
    const owner = new WatchedClient(connectionOf(address, 'owner'));
    await owner.connect();
    try {
      await migrateQueue(owner);
    } finally {
      await owner.end();
    }
  });
