import type { FileCarrier } from '../../files/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { belongs, isAuthor, isUnderway, ofOffice } from './visibility.js';

/** Authors write while they have a seat or office in the town; the office writes for them. */
const writes = (proposal: string, p: Parameters): string =>
  `(${ofOffice(proposal, p)} or (${belongs(proposal, p)} and ${isAuthor(proposal, p)}))`;

/** Annexes of a proposal: added by its authors while it is written, for the body that shall decide. */
export const proposalFileCarriers: readonly FileCarrier[] = [
  {
    thing: 'ProjectProposal',
    table: 'proposal',
    bodies: (proposal) => `array_remove(array[${proposal}.body_id], null)`,
    audience: (proposal) => `${proposal}.audience`,
    isDraft: (proposal) => `not ${isUnderway(proposal)}`,
    keeps: writes,
    takesPart: (proposal, p) => `coalesce(${proposal}.body_id = any (${p.actor('bodies', 'uuid[]')}), false)`,
    mayAttach: (proposal, p) => `(${writes(proposal, p)} and ${proposal}.state in ('DRAFT', 'RETURNED'))`,
  },
];
