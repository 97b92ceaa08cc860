import { expect, it } from '@jest/globals';
import { CLIENT_PAGES } from '../../src/platform/web/index.js';
import { clientRoutes } from './client-routes.js';

it('the server knows the address of every page of the client', () => {
  const first = clientRoutes().map((path) => path.split('/')[0] ?? '');
  for (const known of ['anmelden', 'aufgaben', 'sitzungen']) expect(first).toContain(known);
  expect(first.filter((part) => !CLIENT_PAGES.includes(part))).toEqual([]);
});
