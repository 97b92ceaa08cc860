import { emailOf, phoneOf } from '../../shared/contact.js';
import type { Day } from '../../shared/time/day.js';
import { lineOf, textOf } from '../../shared/words.js';

/** How far the pages meet EN 301 549, as the operator has found out; null as long as nobody has looked. */
export const CONFORMITIES = ['FULL', 'PARTIAL'] as const;
export type Conformity = (typeof CONFORMITIES)[number];

/** Who runs the installation: the Impressum (§ 5 DDG). */
export interface Operator {
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly representedBy: string | null;
}

/** Contact of the data protection officer (Art. 13 (1) b GDPR). */
export interface DataProtectionContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What the Erklärung zur Barrierefreiheit needs (Commission Implementing Decision (EU) 2018/1523). */
export interface Accessibility {
  readonly contactEmail: string | null;
  readonly statedOn: Day | null;
  readonly conformity: Conformity | null;
  readonly knownBarriers: string | null;
  /** Null: that of Saxony. */
  readonly enforcementBody: string | null;
}

export interface InstallationFacts {
  /** KERN's official header: only when a public body runs the installation. */
  readonly officialHeader: boolean;
  readonly operator: Operator;
  readonly dataProtection: DataProtectionContact;
  readonly accessibility: Accessibility;
}

/** Every part may be left out. */
export type GivenFacts = { readonly officialHeader: boolean } & {
  readonly [P in Exclude<keyof InstallationFacts, 'officialHeader'>]: {
    readonly [F in keyof InstallationFacts[P]]?: InstallationFacts[P][F] | undefined;
  };
};

/** Saxony's body for complaints; its own page www.durchsetzungsstelle.sachsen.de names it and its mailbox. */
export const SAXONY_ENFORCEMENT_BODY = [
  'Durchsetzungsstelle des Freistaates Sachsen',
  'Sächsische Staatskanzlei',
  'Archivstraße 1, 01097 Dresden',
  'E-Mail: durchsetzungsstelle@sk.sachsen.de',
  'Internet: https://www.durchsetzungsstelle.sachsen.de',
].join('\n');

/** The facts as they are kept. Errors: TEXT_TOO_LONG, EMAIL_INVALID, PHONE_INVALID, with the path of the field. */
export const factsOf = (given: GivenFacts): InstallationFacts => ({
  officialHeader: given.officialHeader,
  operator: operatorOf(given.operator),
  dataProtection: {
    name: lineOf(given.dataProtection.name, 'dataProtection.name'),
    email: emailOf(given.dataProtection.email, 'dataProtection.email'),
    phone: phoneOf(given.dataProtection.phone, 'dataProtection.phone'),
  },
  accessibility: {
    contactEmail: emailOf(given.accessibility.contactEmail, 'accessibility.contactEmail'),
    statedOn: given.accessibility.statedOn ?? null,
    conformity: given.accessibility.conformity ?? null,
    knownBarriers: textOf(given.accessibility.knownBarriers, 'accessibility.knownBarriers'),
    enforcementBody: textOf(given.accessibility.enforcementBody, 'accessibility.enforcementBody'),
  },
});

const operatorOf = (given: GivenFacts['operator']): Operator => ({
  name: lineOf(given.name, 'operator.name'),
  street: lineOf(given.street, 'operator.street'),
  postalCode: lineOf(given.postalCode, 'operator.postalCode'),
  town: lineOf(given.town, 'operator.town'),
  email: emailOf(given.email, 'operator.email'),
  phone: phoneOf(given.phone, 'operator.phone'),
  representedBy: lineOf(given.representedBy, 'operator.representedBy'),
});
