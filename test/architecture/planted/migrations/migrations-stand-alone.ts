export { body } from '../src/council/domain/body.js';
