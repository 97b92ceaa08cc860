/** The database `kpr` inside the server: the first successful connection to it is what "ready" means. */
import { Client, DatabaseError, type ClientConfig } from 'pg';

/** The application's database. */
export const DATABASE = 'kpr';

const UNKNOWN_DATABASE = '3D000';
const DUPLICATE_DATABASE = '42P04';
const WRONG_PASSWORD = '28P01';
const STARTING_OR_STOPPING = '57P03';

/** Connects to the application's database once, creating it if it is missing. False while the server starts or stops. */
export async function reachDatabase(settings: ClientConfig): Promise<boolean> {
  try {
    await run({ ...settings, database: DATABASE }, 'SELECT 1');
    return true;
  } catch (error) {
    if (isNotYetAnswering(error)) return false;
    if (codeOf(error) === WRONG_PASSWORD)
      throw new Error(
        'Die Datenbank weist das Kennwort aus der Kennwortdatei zurück; stellen Sie Datenordner und Kennwortdatei gemeinsam wieder her.',
        { cause: error },
      );
    if (codeOf(error) !== UNKNOWN_DATABASE) throw error;
  }
  await createDatabase(settings);
  return true;
}

async function createDatabase(settings: ClientConfig): Promise<void> {
  try {
    await run({ ...settings, database: 'postgres' }, `CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (codeOf(error) !== DUPLICATE_DATABASE) throw error;
  }
}

async function run(settings: ClientConfig, statement: string): Promise<void> {
  const client = new Client({ ...settings, connectionTimeoutMillis: 5_000 });
  // A server that dies under an open connection reports it here too; the statement's own error is enough.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** No socket yet, a socket without a server, a connection cut or timed out, or a server that says "not now". */
function isNotYetAnswering(error: unknown): boolean {
  return !(error instanceof DatabaseError) || error.code === STARTING_OR_STOPPING;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}
