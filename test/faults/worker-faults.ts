import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import { LONG, NEVER } from './five-towns.js';
import type { Crash } from './process-under-test.js';
import type { Scene } from './scene.js';

const SECOND = 1_000;

const none: Fault = {
  name: 'nothing',
  onlyLong: true,
  disturb: async ({ worker }) => worker.start(),
};

/** The worker dies a second after each start, some times; the last one lives. */
export async function killedEachSecond(scene: Scene): Promise<void> {
  for (let kill = 0; kill < (LONG ? 10 : 2); kill += 1) {
    scene.worker.start();
    await scene.worker.ready();
    await pause(SECOND);
    await scene.worker.kill();
    await scene.noteWindow();
  }
  scene.worker.start();
  await scene.worker.ready();
}

const killed: Fault = {
  name: 'worker killed a second after each start',
  disturb: killedEachSecond,
};

const crashed = (crash: Crash): Fault => ({
  name: `worker dies ${crash}`,
  disturb: async (scene) => {
    scene.worker.start({ crash });
    await scene.worker.gone();
    await scene.noteWindow();
    scene.worker.start();
    await scene.worker.ready();
  },
});

const several: Fault = {
  name: 'three workers, two of which look for what is due',
  onlyLong: true,
  disturb: async (scene) => {
    const [second, third] = [scene.anotherWorker(), scene.anotherWorker()];
    scene.worker.start();
    second.start();
    third.start({ notices: NEVER });
    await Promise.all([scene.worker.ready(), second.ready(), third.ready()]);
  },
};

const severalKilled: Fault = {
  name: 'three workers, one of them killed again and again',
  disturb: async (scene) => {
    const [second, third] = [scene.anotherWorker(), scene.anotherWorker()];
    for (const worker of [scene.worker, second, third]) worker.start();
    for (const share of [0.2, 0.5]) {
      await scene.arrived(share);
      await scene.worker.kill();
      await scene.noteWindow();
      scene.worker.start();
    }
    await scene.worker.ready();
  },
};

const queueEmptied: Fault = {
  name: 'tables of the queue emptied under the worker',
  disturb: async (scene) => {
    scene.worker.start();
    for (const share of [0, 0.3, 0.6]) {
      await scene.arrived(share);
      await emptyQueue(scene);
    }
  },
};

const queueEmptiedInTheDark: Fault = {
  name: 'worker killed, then tables of the queue emptied',
  onlyLong: true,
  disturb: async (scene) => {
    scene.worker.start();
    await scene.arrived(0.3);
    await scene.worker.kill();
    await scene.noteWindow();
    await emptyQueue(scene);
    scene.worker.start();
    await scene.worker.ready();
  },
};

/** All but the list of the migrations that made them. */
async function emptyQueue({ database }: Scene): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'queue' and tablename <> 'migration'`,
  );
  await database.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

export const workerFaults: readonly Fault[] = [
  none,
  killed,
  crashed('between claim and enqueue'),
  { ...crashed('between check and enqueue'), onlyLong: true },
  crashed('between the acceptance and the mark'),
  several,
  severalKilled,
  queueEmptied,
  queueEmptiedInTheDark,
];
