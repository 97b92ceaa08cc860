import config from './jest.config.js';

/** The long form of the fault tests, with more recipients and more kills: `npm run test:faults`. */
export default {
  ...config,
  roots: ['<rootDir>/test/faults'],
  globals: { FAULTS_LONG: true },
  testTimeout: 180_000,
};
