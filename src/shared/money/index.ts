export { type Cents, isCents, MOST_CENTS, sumOf } from './cents.js';
export { centsIn, formatEuros, parseEuros, plainEuros } from './german-euros.js';
