import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build of the web client left: the page, its files, and the operations it may send by hash. */
export interface ClientFiles {
  readonly folder: string;
  /** The one page; the client's router shows what belongs to the address. */
  readonly page: string;
  /** Hash → text of each operation of the client. */
  readonly operations: ReadonlyMap<string, string>;
}

/** Reads what `npm run build` made. Throws when it is missing: every start builds first. */
export function clientFiles(folder: string): ClientFiles {
  const operations = JSON.parse(readFileSync(join(folder, 'trusted-operations.json'), 'utf8')) as Record<
    string,
    string
  >;
  return {
    folder,
    page: readFileSync(join(folder, 'index.html'), 'utf8'),
    operations: new Map(Object.entries(operations)),
  };
}
