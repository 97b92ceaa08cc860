import { DomainError } from '../../shared/domain-error.js';
import type { OrganisationId, PersonId } from '../../shared/ids.js';

/** Who answers for a task: a person, or an organisation and so each of its people in the town; null: nobody yet. */
export type Responsible =
  | { readonly personId: PersonId; readonly organisationId: null }
  | { readonly personId: null; readonly organisationId: OrganisationId }
  | null;

/** As it comes in: both may be missing. */
export interface ResponsibleInput {
  readonly responsiblePersonId?: PersonId | null;
  readonly responsibleOrganisationId?: OrganisationId | null;
}

/** Error: RESPONSIBLE_TWICE. */
export function responsibleOf(input: ResponsibleInput): Responsible {
  const { responsiblePersonId: personId, responsibleOrganisationId: organisationId } = input;
  if (personId != null && organisationId != null)
    throw new DomainError('RESPONSIBLE_TWICE', {}, 'responsibleOrganisationId');
  if (personId != null) return { personId, organisationId: null };
  return organisationId == null ? null : { personId: null, organisationId };
}

export const isSame = (one: Responsible, other: Responsible): boolean =>
  one?.personId === other?.personId && one?.organisationId === other?.organisationId;
