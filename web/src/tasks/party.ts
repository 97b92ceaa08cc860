import type { TaskPartyFragment } from '../api/generated/graphql';

/** The key of a person or organisation in a choice. */
export const keyOf = ({ personId, organisationId }: TaskPartyFragment): string =>
  personId === null ? `o ${organisationId ?? ''}` : `p ${personId}`;

export const choiceOf = (party: TaskPartyFragment) => ({
  id: keyOf(party),
  text: party.name,
  ...(party.detail === null ? {} : { detail: party.detail }),
});

/** What the chosen key means as the input of a mutation; '' means nobody. */
export const responsibleOf = (key: string) => ({
  responsiblePersonId: key.startsWith('p ') ? key.slice(2) : null,
  responsibleOrganisationId: key.startsWith('o ') ? key.slice(2) : null,
});
