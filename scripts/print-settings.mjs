// Writes the table of settings, made from the schema of the configuration, into docs/operations.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { settingsTable } = await import('../dist/src/platform/config/index.js');
const page = fileURLToPath(new URL('../docs/operations.md', import.meta.url));
const text = readFileSync(page, 'utf8');
writeFileSync(
  page,
  text.replace(
    /(<!-- settings -->\n)[^]*(<!-- \/settings -->)/,
    (_, from, to) => `${from}\n${settingsTable()}\n${to}`,
  ),
);
process.stdout.write(settingsTable());
