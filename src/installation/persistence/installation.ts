import type { Tx } from '../../platform/database/index.js';
import type { Accessibility, DataProtectionContact, InstallationFacts, Operator } from '../domain/facts.js';

/** The one row of the installation. */
export interface StoredInstallation extends InstallationFacts {
  readonly demo: boolean;
  readonly hasAccount: boolean;
  readonly revision: number;
}

interface Row {
  readonly officialHeader: boolean;
  readonly demo: boolean;
  readonly hasAccount: boolean;
  readonly revision: number;
  readonly operator: Operator;
  readonly dataProtection: DataProtectionContact;
  readonly accessibility: Accessibility;
}

const SELECT = `
  select official_header as "officialHeader", demo, revision,
         exists (select from account) as "hasAccount",
         json_build_object('name', operator_name, 'street', operator_street, 'postalCode', operator_postal_code,
           'town', operator_town, 'email', operator_email, 'phone', operator_phone,
           'representedBy', operator_represented_by) as operator,
         json_build_object('name', data_protection_name, 'email', data_protection_email,
           'phone', data_protection_phone) as "dataProtection",
         json_build_object('contactEmail', accessibility_email, 'statedOn', accessibility_stated_on,
           'conformity', accessibility_conformity, 'knownBarriers', accessibility_known_barriers,
           'enforcementBody', accessibility_enforcement) as accessibility
    from installation`;

export async function loadInstallation(tx: Tx): Promise<StoredInstallation> {
  const [row] = await tx.query<Row>(SELECT);
  if (row === undefined) throw new Error('The row of the installation is missing');
  return row;
}

/** False when somebody stored a newer revision in between. */
export async function storeFacts(tx: Tx, facts: InstallationFacts, revision: number): Promise<boolean> {
  const { operator: o, dataProtection: d, accessibility: a } = facts;
  const rows = await tx.query(
    `update installation set revision = revision + 1, official_header = $2,
            operator_name = $3, operator_street = $4, operator_postal_code = $5, operator_town = $6,
            operator_email = $7, operator_phone = $8, operator_represented_by = $9,
            data_protection_name = $10, data_protection_email = $11, data_protection_phone = $12,
            accessibility_email = $13, accessibility_stated_on = $14, accessibility_conformity = $15,
            accessibility_known_barriers = $16, accessibility_enforcement = $17
      where revision = $1 returning 1`,
    [
      ...[revision, facts.officialHeader],
      ...[o.name, o.street, o.postalCode, o.town, o.email, o.phone, o.representedBy],
      ...[d.name, d.email, d.phone],
      ...[a.contactEmail, a.statedOn, a.conformity, a.knownBarriers, a.enforcementBody],
    ],
  );
  return rows.length === 1;
}

/** From now on this is the demo: it needs no first run. */
export async function markAsDemo(tx: Tx): Promise<void> {
  await tx.query('update installation set demo = true, setup_code_hash = null');
}

export async function markMailTested(tx: Tx): Promise<void> {
  await tx.query('update installation set mail_tested_at = $1', [tx.now]);
}

/** The code of the last start replaces the one before. */
export async function storeSetupCode(tx: Tx, hash: Buffer): Promise<void> {
  await tx.query('update installation set setup_code_hash = $1', [hash]);
}

export async function fitsSetupCode(tx: Tx, hash: Buffer): Promise<boolean> {
  return (await tx.query('select 1 from installation where setup_code_hash = $1', [hash])).length === 1;
}

/** Takes the code out of use; false when somebody else was faster. */
export async function spendSetupCode(tx: Tx, hash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    'update installation set setup_code_hash = null where setup_code_hash = $1 returning 1',
    [hash],
  );
  return rows.length === 1;
}
