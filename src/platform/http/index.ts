export { ErrorFilter } from './error-filter.js';
