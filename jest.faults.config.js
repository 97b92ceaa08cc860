import config from './jest.config.js';

/** The long form of the fault tests: a thousand reminders, more kills, longer absences. `npm run test:faults`. */
export default {
  ...config,
  roots: ['<rootDir>/test/faults'],
  testPathIgnorePatterns: ['/node_modules/'],
  globals: { FAULTS_LONG: true },
  // One after the other: beside each other they would measure one another.
  maxWorkers: 1,
  maxConcurrency: 1,
};
