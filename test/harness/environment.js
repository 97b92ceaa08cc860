import { TestEnvironment } from 'jest-environment-node';
import { load } from './loaded-once.js';

/** What src/ and tests compare by class: they share the program, so they share these too. */
const SHARED = [Error, TypeError, RangeError, Date, Map, Set];

/** The surroundings of one test file: with the program as its process has loaded it, and spies that end with the file. */
export default class Environment extends TestEnvironment {
  constructor(...options) {
    super(...options);
    this.global.loadedOnce = (path) => load(path);
    for (const shared of SHARED) this.global[shared.name] = shared;
    this.global.Reflect = Reflect;
  }

  /** A test in the browser that fails says what its visitors saw (test/browser/last-seen.ts). */
  async handleTestEvent({ name, test }) {
    const { lastSeen } = this.global;
    if (lastSeen === undefined) return;
    if (name === 'test_start') lastSeen.begin();
    if (name === 'test_fn_failure')
      process.stderr.write(`\n${test.name}: last seen\n${await lastSeen.tell()}\n`);
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    await super.teardown();
  }
}
