import type { Parameters } from '../../platform/graphql/read/index.js';

/** Today in Berlin. */
export const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;
