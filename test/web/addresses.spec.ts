import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { CLIENT_PAGES } from '../../src/platform/web/index.js';

it('the server knows the address of every page of the client', () => {
  const files = ['web/src/app/routes.tsx', ...globSync('web/src/*/routes.ts')];
  const routes = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  // Tabs of a page stand deeper than pages.
  const first = [...routes.matchAll(/^ {2,4}(?:\{ )?(?:path: |later\(|page\()'([^'*/]+)/gm)].map(
    (match) => match[1] ?? '',
  );
  for (const known of ['anmelden', 'aufgaben', 'sitzungen']) expect(first).toContain(known);
  expect(first.filter((part) => !CLIENT_PAGES.includes(part))).toEqual([]);
});
