import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import { calendarOf, clockFaults, specialDay, specialDays } from './clock-faults.js';
import { databaseFaults } from './database-faults.js';
import { deadlineFaults } from './deadline-faults.js';
import { type Ground, survive } from './fault.js';
import { type FiveTowns, fiveTowns, LONG } from './five-towns.js';
import { mailFaults } from './mail-faults.js';
import { ownServer } from './own-server.js';
import { bundleProcess } from './process-under-test.js';
import { PATIENCE } from './scene.js';
import { subjectFaults } from './subject-faults.js';
import { printed } from './table.js';
import { workerFaults } from './worker-faults.js';

/** A fault takes its time for the disturbance and for the recovery. */
jest.setTimeout(3 * PATIENCE);

let ground: Ground;
let calendar: FiveTowns | null = null;
beforeAll(async () => {
  const [server] = await Promise.all([ownServer(), bundleProcess()]);
  ground = { server, towns: await fiveTowns(server), table: [] };
});
afterAll(async () => {
  await ground.server[Symbol.asyncDispose]();
  process.stdout.write(printed(ground.table));
});

const ALL = [
  ...workerFaults,
  ...databaseFaults,
  ...mailFaults(),
  ...clockFaults,
  ...subjectFaults,
  ...deadlineFaults,
];
/** The short form has about two minutes: of alike faults it takes one, and the days are left to the domain's tests. */
const FAULTS = LONG ? ALL : ALL.filter(({ onlyLong }) => onlyLong !== true);

describe('each reminder goes out once', () => {
  // Most of the time they wait for a lease or for the next try: jest.config.js says how many do so beside each other.
  it.concurrent.each(FAULTS.filter(({ alone }) => alone !== true))('although: $name', (fault) =>
    survive(ground, fault),
  );
  it.each(FAULTS.filter(({ alone }) => alone === true))('although: $name', (fault) => survive(ground, fault));

  if (LONG)
    it.each(specialDays)('although: $name', async (day) => {
      calendar ??= await calendarOf(ground);
      const { fault, towns } = await specialDay(ground, calendar, day);
      await survive({ ...ground, towns }, fault);
    });
});
