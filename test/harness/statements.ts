import { jest } from '@jest/globals';
import pg from 'pg';

/** Every statement that the process sends to PostgreSQL from now on, whoever sends it. */
const sent = jest.spyOn(pg.Client.prototype, 'query');

/** How many statements the work needs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  sent.mockClear();
  await work();
  return sent.mock.calls.length;
}
