import type { ShownProposalFragment, WriteProposalQuery } from '../api/generated/graphql';

interface Somebody {
  readonly personId: string;
  readonly name: string;
}

/** Who can be the contact: the authors, who it is already, and whoever has a seat in the town that one sees. */
export function peopleOf(proposal: ShownProposalFragment, bodies: WriteProposalQuery['bodies']): Somebody[] {
  const seated = bodies
    .filter(({ territory }) => territory.id === proposal.territory.id)
    .flatMap(({ seats }) => seats)
    .flatMap(({ holder }) => (holder === null ? [] : [{ personId: holder.id, name: holder.name }]));
  const all = [
    ...proposal.authors,
    ...(proposal.contactPerson === null ? [] : [proposal.contactPerson]),
    ...seated,
  ];
  return [...new Map(all.map(({ personId, name }) => [personId, { personId, name }])).values()];
}
