const LOADED_ONCE = '<rootDir>/test/harness/loaded-once.js';
const folder = import.meta.dirname.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Tests run as ESM through swc, on Node 24, against a real embedded PostgreSQL and the program as built. */
export default {
  testEnvironment: '<rootDir>/test/harness/environment.js',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  // It starts the fault tests once more, broken on purpose: only in their long form (jest.faults.config.js).
  testPathIgnorePatterns: ['/node_modules/', '/test/faults/bar\\.spec\\.ts$'],
  testRegex: '\\.(spec|e2e)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '/node_modules/.+\\.[cm]?js$': LOADED_ONCE,
    [`^${folder}/(?:src|migrations|bench)/.+(?<!\\.spec)\\.ts$`]: LOADED_ONCE,
    '\\.ts$': '@swc/jest',
  },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/harness/global-setup.js',
  globalTeardown: '<rootDir>/test/harness/global-teardown.js',
  testTimeout: 60_000,
  maxWorkers: 2,
  // Of the tests of one file that say `concurrent`.
  maxConcurrency: 3,
  // Modules of ESM tests are never let go of: without a new process now and then two hundred files fill 4 GB.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/test/harness/slow-first.js',
  reporters: ['default', '<rootDir>/test/harness/closing-line-reporter.js'],
};
