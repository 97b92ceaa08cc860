export { answerError } from './error-answer.js';
export { ErrorFilter } from './error-filter.js';
