export { harness } from '../../../test/harness.js';
