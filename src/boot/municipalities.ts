import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';

/** The municipalities of Saxony as CSV (© Statistisches Bundesamt (Destatis), GV-ISys; see data/README.md). */
export const municipalities = (): string =>
  readFileSync(join(checkout, 'data', 'municipalities-saxony.csv'), 'utf8');
