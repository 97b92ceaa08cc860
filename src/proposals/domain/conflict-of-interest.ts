import type { OrganisationId, PersonId } from '../../shared/ids.js';

/** A person as far as an interest of his own may stand in the way. */
export interface Interested {
  readonly id: PersonId;
  readonly organisationId: OrganisationId | null;
}

/** Whose proposal it is. */
export interface OfProposers {
  readonly authorIds: readonly PersonId[];
  readonly createdBy: PersonId | null;
  readonly contactPersonId: PersonId | null;
  readonly proposingOrganisationId: OrganisationId | null;
  readonly implementingOrganisationId: OrganisationId | null;
}

/**
 * Befangenheit: who proposes or writes a proposal, and who belongs to the organisation that proposes it or would carry
 * it out, does not review it (after SächsGemO § 20; domain.md A7). Other ties the reviewer declares himself.
 */
export function hasConflictOfInterest({ id, organisationId }: Interested, proposal: OfProposers): boolean {
  const people = [...proposal.authorIds, proposal.createdBy, proposal.contactPersonId];
  const organisations = [proposal.proposingOrganisationId, proposal.implementingOrganisationId];
  return people.includes(id) || (organisationId !== null && organisations.includes(organisationId));
}
