import type { World } from '../meetings/town.js';
import { EVERY_PART } from '../proposals/every-part.js';
import {
  anOrganisation,
  aProposal,
  complete,
  GRAFFITI,
  HEAD,
  seen,
  submitted,
} from '../proposals/proposals.js';

type Variables = Record<string, unknown>;
type ProposalInput = (world: World) => Promise<Variables>;

/** Every part with everything that it takes. */
const everything = async ({ app, council, police }: World): Promise<Variables> => {
  const organisationId = await anOrganisation(app);
  const head = {
    ...{ area: 'Innenstadt', bodyId: council, contactPersonId: police.personId },
    ...{ proposingOrganisationId: organisationId, implementingOrganisationId: organisationId },
  };
  return { ...EVERY_PART, head: { ...HEAD, ...head } };
};

export const proposalInputs: Readonly<Record<string, ProposalInput>> = {
  startProposal: async (world) => ({
    input: { territoryId: world.town.id, bodyId: world.council, draft: await everything(world) },
  }),
  saveProposalDraft: async (world) => ({
    input: { ...seen(await aProposal(world.police)), draft: await everything(world) },
  }),
  submitProposal: async (world) => ({
    input: seen(await complete(world.police, await anOrganisation(world.app))),
  }),
  withdrawProposal: async (world) => ({
    input: {
      ...seen(await submitted(world.police, await anOrganisation(world.app))),
      reason: 'Ein anderer Träger übernimmt.',
    },
  }),
};

export const proposalQueries: Readonly<Record<string, ProposalInput>> = {
  projectProposal: async (world) => ({ id: (await aProposal(world.police)).id }),
  fieldsOfAction: async () => ({}),
  projectProposals: async ({ app, town, council }) => ({
    filter: {
      ...{ states: ['DRAFT'], fieldId: GRAFFITI, territoryId: town.id, bodyId: council },
      ...{ organisationId: await anOrganisation(app), mine: true, text: 'Graffiti' },
    },
    first: 5,
  }),
};
