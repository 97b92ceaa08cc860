import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the style of our own pages lies in the sources of the client. */
const SERVER_PAGE_STYLE = 'src/server-pages/server-pages.css';

/** What the build of the web client left: the page, its files, and the operations it may send by hash. */
export interface ClientFiles {
  readonly folder: string;
  /** The one page; the client's router shows what belongs to the address. */
  readonly page: string;
  /** Hash → text of each operation of the client. */
  readonly operations: ReadonlyMap<string, string>;
  /** Address of the style sheet of the pages that the server makes itself. */
  readonly serverPageStyle: string;
}

/** Reads what `npm run build` made. Throws when it is missing: every start builds first. */
export function clientFiles(folder: string): ClientFiles {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const operations = json('trusted-operations.json') as Record<string, string>;
  const built = json('manifest.json') as Record<string, { readonly file: string }>;
  return {
    folder,
    page: readFileSync(join(folder, 'index.html'), 'utf8'),
    operations: new Map(Object.entries(operations)),
    serverPageStyle: `/${built[SERVER_PAGE_STYLE]?.file ?? ''}`,
  };
}
