import config from './jest.config.js';

/** No tests: takes the pictures of the screens in the town that the browser tests visit. `npm run screenshots`. */
export default {
  ...config,
  roots: ['<rootDir>/test/browser'],
  testRegex: '\\.pictures\\.ts$',
  maxWorkers: 1,
};
