/** Tests run as ESM through swc, on Node 24, against a real embedded PostgreSQL. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.(spec|e2e)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/harness/global-setup.js',
  globalTeardown: '<rootDir>/test/harness/global-teardown.js',
  testTimeout: 60_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/harness/slow-first.js',
  reporters: ['default', '<rootDir>/test/harness/closing-line-reporter.js'],
};
