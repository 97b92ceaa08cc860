import type { ConnectionQuery } from '../../platform/graphql/read/index.js';

/** By what is at stake: late or due first, then what would cost most, then the earlier day. */
export const WAITING_ORDER: ConnectionQuery['key'] = [
  { by: 'urgency', type: 'smallint' },
  { by: 'stake', type: 'smallint' },
  { by: 'due_order', type: 'date' },
];
