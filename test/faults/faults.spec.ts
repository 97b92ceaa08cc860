import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { clockFaults, specialDays } from './clock-faults.js';
import { databaseFaults } from './database-faults.js';
import { type Ground, survive } from './fault.js';
import { fiveTowns } from './five-towns.js';
import { mailFaults } from './mail-faults.js';
import { ownServer } from './own-server.js';
import { subjectFaults } from './subject-faults.js';
import { printed } from './table.js';
import { workerFaults } from './worker-faults.js';

let ground: Ground;
beforeAll(async () => {
  const server = await ownServer();
  ground = { server, towns: await fiveTowns(server), table: [] };
});
afterAll(async () => {
  await ground.server[Symbol.asyncDispose]();
  process.stdout.write(printed(ground.table));
});

const FAULTS = [...workerFaults, ...databaseFaults, ...mailFaults(), ...clockFaults, ...subjectFaults];

describe('each reminder goes out once', () => {
  it.each(FAULTS)('although: $name', (fault) => survive(ground, fault));

  it.each(specialDays)('although: $name', async ({ arrange }) => {
    const { towns, ...day } = await arrange(ground);
    await survive({ ...ground, towns }, day);
  });
});
