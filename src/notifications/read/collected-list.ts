import type { Parameters } from '../../platform/graphql/read/index.js';

/** More go with the next digest: nobody reads a longer mail. */
const MOST = 50;

const isCollected = (t: string, p: Parameters): string => `${t}.notification_id in (
  select nc.id from notification nc
   where nc.person_id = any (${p.actor('persons', 'uuid[]')}) and nc.state = 'COLLECTED' and nc.told_in is null)`;

/** What was collected for the digest of the reader, the oldest first, read without GraphQL. */
export const COLLECTED_LIST = {
  type: 'Notice',
  fields: ['notificationId', 'at', 'kind', 'part', 'thing', 'holds'],
  where: isCollected,
  key: [{ by: 'at', type: 'timestamptz' }] as const,
  most: MOST,
};
