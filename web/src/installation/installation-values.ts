import { z } from 'zod';
import { Refused } from '../api/change';
import type { ChangeInstallationInput, InstallationFactsFragment } from '../api/generated/graphql';

const line = z.string();

/** The facts as one flat form; a field's name is its path with a capital letter: operator.name → operatorName. */
export const installationSchema = z.object({
  officialHeader: z.boolean(),
  operatorName: line,
  operatorStreet: line,
  operatorPostalCode: line,
  operatorTown: line,
  operatorEmail: line,
  operatorPhone: line,
  operatorRepresentedBy: line,
  dataProtectionName: line,
  dataProtectionEmail: line,
  dataProtectionPhone: line,
  accessibilityContactEmail: line,
  accessibilityStatedOn: line,
  accessibilityConformity: z.enum(['', 'FULL', 'PARTIAL']),
  accessibilityKnownBarriers: line,
  accessibilityEnforcementBody: line,
});

export type InstallationValues = z.infer<typeof installationSchema>;

export const valuesOf = ({
  officialHeader,
  operator,
  dataProtection,
  accessibility,
}: InstallationFactsFragment): InstallationValues => ({
  officialHeader,
  operatorName: operator.name ?? '',
  operatorStreet: operator.street ?? '',
  operatorPostalCode: operator.postalCode ?? '',
  operatorTown: operator.town ?? '',
  operatorEmail: operator.email ?? '',
  operatorPhone: operator.phone ?? '',
  operatorRepresentedBy: operator.representedBy ?? '',
  dataProtectionName: dataProtection.name ?? '',
  dataProtectionEmail: dataProtection.email ?? '',
  dataProtectionPhone: dataProtection.phone ?? '',
  accessibilityContactEmail: accessibility.contactEmail ?? '',
  accessibilityStatedOn: accessibility.statedOn ?? '',
  accessibilityConformity: accessibility.conformity ?? '',
  accessibilityKnownBarriers: accessibility.knownBarriers ?? '',
  accessibilityEnforcementBody: accessibility.enforcementBody,
});

/** What is empty is left out: so the server keeps it. */
const given = (text: string): string | null => (text.trim() === '' ? null : text);

export const inputOf = (values: InstallationValues, revision: number): ChangeInstallationInput => ({
  revision,
  officialHeader: values.officialHeader,
  operator: {
    name: given(values.operatorName),
    street: given(values.operatorStreet),
    postalCode: given(values.operatorPostalCode),
    town: given(values.operatorTown),
    email: given(values.operatorEmail),
    phone: given(values.operatorPhone),
    representedBy: given(values.operatorRepresentedBy),
  },
  dataProtection: {
    name: given(values.dataProtectionName),
    email: given(values.dataProtectionEmail),
    phone: given(values.dataProtectionPhone),
  },
  accessibility: {
    contactEmail: given(values.accessibilityContactEmail),
    statedOn: given(values.accessibilityStatedOn),
    conformity: values.accessibilityConformity === '' ? null : values.accessibilityConformity,
    knownBarriers: given(values.accessibilityKnownBarriers),
    enforcementBody: given(values.accessibilityEnforcementBody),
  },
});

/** The same refusal at the form's field: operator.email → operatorEmail. */
export const atFlatField = (error: unknown): unknown =>
  error instanceof Refused && error.refusal.field !== null
    ? new Refused({
        ...error.refusal,
        field: error.refusal.field.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
      })
    : error;
