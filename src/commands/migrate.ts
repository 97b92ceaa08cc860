import { attachDatabase } from '../boot/open-database.js';
import { prepareDatabase } from '../boot/prepare-database.js';
import { loadConfig } from '../platform/config/index.js';
import { print } from './with-application.js';

export async function migrateCommand(): Promise<void> {
  const database = await attachDatabase(loadConfig());
  await prepareDatabase(database.address);
  print('Die Datenbank ist auf dem Stand dieses Programms.');
}
