import type { Parameters } from '../../platform/graphql/read/index.js';

/** Has a seat in the town, its office, or coaches it. */
export const ofTown = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('townOf', 'uuid[]')})`;
