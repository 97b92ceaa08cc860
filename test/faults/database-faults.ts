import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { User } from '../e2e/meetings/town.js';
import type { Fault } from './fault.js';
import { LONG } from './five-towns.js';
import { PATIENCE, type Scene } from './scene.js';

/** Milliseconds. */
const ABSENCE = LONG ? 30_000 : 3_000;
const SILENT_NETWORK = LONG ? 15_000 : 3_000;

const killed: Fault = {
  name: 'PostgreSQL killed',
  alone: true,
  disturb: async (scene) => {
    const [town] = scene.towns.towns;
    if (town === undefined) throw new Error('No town');
    const desk = await scene.desk(town.officeAccount);
    scene.worker.start();
    const codes = new Set<string>();
    for (const share of LONG ? [0.1, 0.4, 0.7] : [0.3]) {
      await scene.arrived(share);
      scene.server.kill();
      for (const code of await codesWhileAway(desk)) codes.add(code);
      await scene.noteWindow();
    }
    expect([...codes]).toEqual(['TEMPORARILY_UNAVAILABLE']);
  },
};

const gone: Fault = {
  name: `PostgreSQL gone for ${ABSENCE / 1_000} s`,
  onlyLong: true,
  alone: true,
  disturb: async (scene) => {
    scene.worker.start();
    await scene.arrived(0.3);
    await scene.server.goneFor(ABSENCE);
    await scene.noteWindow();
  },
};

/** Each of them while mails are under way, several times. */
const onTheNetwork = (name: string, disturb: (scene: Scene) => void): Fault => ({
  name,
  throughNetwork: true,
  disturb: async (scene) => {
    scene.worker.start();
    for (const share of LONG ? [0, 0.2, 0.4, 0.6, 0.8] : [0, 0.4]) {
      await scene.arrived(share);
      disturb(scene);
      await scene.noteWindow();
    }
  },
});

const silent: Fault = {
  onlyLong: true,
  name: `network silent for ${SILENT_NETWORK / 1_000} s, old connections for ever`,
  throughNetwork: true,
  disturb: async (scene) => {
    scene.worker.start();
    await scene.arrived(0.3);
    scene.network.stallAll();
    await pause(SILENT_NETWORK);
    scene.network.recover();
    await scene.noteWindow();
  },
};

const startedInSilence: Fault = {
  name: 'worker starts while the network is silent',
  throughNetwork: true,
  disturb: async (scene) => {
    scene.network.stallAll();
    scene.worker.start();
    await pause(SILENT_NETWORK);
    scene.network.recover();
    await scene.worker.ready();
  },
};

export const databaseFaults: readonly Fault[] = [
  killed,
  gone,
  { ...onTheNetwork('connections to PostgreSQL cut', ({ network }) => network.cut()), onlyLong: true },
  { ...onTheNetwork('connections to PostgreSQL reset', ({ network }) => network.reset()), onlyLong: true },
  onTheNetwork('connections to PostgreSQL stalled for ever', ({ network }) => network.stall()),
  silent,
  startedInSilence,
];

const SENTENCE = 'Die Datenbank antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.';

/** Asks the API from the kill on until it works again; gives the codes of its errors. Each error is a German sentence. */
async function codesWhileAway({ client }: User): Promise<Set<string>> {
  const codes = new Set<string>();
  const ask = () => client.run<{ me: object | null }>('{ me { account { id } } }');
  for (const end = performance.now() + PATIENCE; ;) {
    const answers = await Promise.all(Array.from({ length: 5 }, ask));
    const errors = answers.flatMap((answer) => answer.errors ?? []);
    for (const { message, extensions } of errors) {
      codes.add(extensions.code);
      expect(message).toBe(SENTENCE);
    }
    if (errors.length === 0 && codes.size > 0) return codes;
    if (performance.now() > end)
      throw new Error(`The API did not come back; its codes: ${[...codes].join(', ')}`);
    await pause(20);
  }
}
