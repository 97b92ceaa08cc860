import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { CLIENT_PAGES } from '../../src/platform/web/index.js';

it('the server knows the address of every page of the client', () => {
  const routes = readFileSync('web/src/app/routes.tsx', 'utf8');
  const first = [...routes.matchAll(/(?:path: |later\()'([^'*/]+)/g)].map((match) => match[1] ?? '');
  expect(first).toContain('anmelden');
  expect(first.filter((part) => !CLIENT_PAGES.includes(part))).toEqual([]);
});
