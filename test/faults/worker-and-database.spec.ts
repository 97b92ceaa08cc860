import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../e2e/notifications/post.js';
import type { GreatCouncil } from './great-council.js';
import { ownServer, type OwnServer } from './own-server.js';
import { arrived, LONG, MEMBERS, PATIENCE, printTable, survives } from './survives.js';

let server: OwnServer;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  printTable();
});

describe('each of many recipients gets exactly one invitation', () => {
  it('although the worker is killed again and again in the middle of sending', async () => {
    await survives('worker killed', {
      server,
      disturb: async (council) => {
        const mayRepeat: string[] = [];
        council.worker.start();
        await council.invite();
        for (const share of LONG ? [0.05, 0.2, 0.4, 0.6, 0.8] : [0.2, 0.6]) {
          await arrived(council, share);
          await council.worker.kill();
          // Only what was being handed over at this moment may go once more.
          mayRepeat.push(...(await council.beingSent()));
          council.worker.start();
        }
        return mayRepeat;
      },
    });
  });

  it('although PostgreSQL is killed and comes back; the API says so meanwhile and works again', async () => {
    const codes = new Set<string>();
    await survives('PostgreSQL killed', {
      server,
      disturb: async (council) => {
        const mayRepeat: string[] = [];
        council.worker.start();
        await council.invite();
        for (const share of LONG ? [0.1, 0.4, 0.7] : [0.3]) {
          await arrived(council, share);
          server.kill();
          for (const code of await codesWhileAway(council)) codes.add(code);
          mayRepeat.push(...(await council.beingSent()));
        }
        return mayRepeat;
      },
    });
    expect([...codes]).toEqual(['TEMPORARILY_UNAVAILABLE']);
  });

  it('although a scanner died between claim and queue, and the queue lost all its jobs', async () => {
    await survives('claimed without a job; queue emptied', {
      server,
      disturb: async (council) => {
        const { database } = council;
        // This one plans the notices and looks for due ones only in an hour.
        council.worker.start({ scanEvery: 3_600_000 });
        await pause(1_500);
        await council.invite();
        await eventually('planned', async () => ((await planned(council)) === MEMBERS ? true : null));
        await council.worker.stop();
        await database.query(
          `update notification set state = 'CLAIMED', lease_number = 1, lease_until = now() + interval '1 second'
          where kind = 'INVITATION' and id in (select id from notification where kind = 'INVITATION' limit ${MEMBERS / 2})`,
        );
        council.worker.start();
        await arrived(council, 0.3);
        await council.worker.kill();
        const mayRepeat = await council.beingSent();
        await database.query('delete from queue.job');
        council.worker.start();
        return mayRepeat;
      },
    });
  });
});

const planned = async ({ database }: GreatCouncil): Promise<number> =>
  (
    await database.query<{ n: number }>(
      `select count(*)::int as n from notification where kind = 'INVITATION'`,
    )
  )[0]?.n ?? 0;

/** Asks the API from the kill on until it works again; gives the codes of its errors. Each error is a German sentence. */
async function codesWhileAway({ office }: GreatCouncil): Promise<Set<string>> {
  const codes = new Set<string>();
  for (const end = performance.now() + PATIENCE; ;) {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => office.client.run<{ me: object | null }>('{ me { account { id } } }')),
    );
    const errors = answers.flatMap((answer) => answer.errors ?? []);
    for (const { message, extensions } of errors) {
      codes.add(extensions.code);
      expect(message).toBe(
        'Die Datenbank antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
      );
    }
    if (errors.length === 0 && codes.size > 0) return codes;
    if (performance.now() > end)
      throw new Error(`The API did not come back; its codes: ${[...codes].join(', ')}`);
    await pause(20);
  }
}
