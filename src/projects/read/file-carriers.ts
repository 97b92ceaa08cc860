import type { FileCarrier } from '../../files/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { isTeam, ofOffice } from './visibility.js';

const runs = (t: string, p: Parameters, open: string): string =>
  `exists (select 1 from project cp where cp.id = ${t}.project_id and (${ofOffice('cp', p)} or ${isTeam('cp', p)})${open})`;

const ofProject = (t: string, column: string): string =>
  `(select cp.${column} from project cp where cp.id = ${t}.project_id)`;

const carrier = (thing: string, table: string, audience: FileCarrier['audience']): FileCarrier => ({
  thing,
  table,
  audience,
  bodies: (t) => `array_remove(array[${ofProject(t, 'body_id')}], null)`,
  isDraft: () => 'false',
  keeps: (t, p) => runs(t, p, ''),
  takesPart: (t, p) => `coalesce(${ofProject(t, 'body_id')} = any (${p.actor('bodies', 'uuid[]')}), false)`,
  // After the evaluation the books are closed.
  mayAttach: (t, p) => runs(t, p, ` and cp.state <> 'EVALUATED'`),
});

/** Letters of intent of partners, read as the project is; pictures of receipts, for those who run it. */
export const projectFileCarriers: readonly FileCarrier[] = [
  carrier('ProjectPartner', 'project_partner', (t) => ofProject(t, 'audience')),
  carrier('ProjectReceipt', 'project_receipt', () => `'{OFFICE}'::text[]`),
];
