import type { Answer, World } from '../meetings/town.js';
import {
  draftFor,
  findingOf,
  finish,
  inReview,
  recommended,
  reviewOf,
  wayOf,
} from '../proposals/council-way.js';
import { EVERY_PART } from '../proposals/every-part.js';
import { aComment } from '../proposals/comments.js';
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

const handedInBy = async ({ app, police, council }: World): Promise<Answer> =>
  submitted(police, await anOrganisation(app), { bodyId: council });

/** The office's own person reviews, because everything here must be possible for it. */
async function ownReview(world: World) {
  const [own] = await world.app.database.query<{ id: string }>(
    'select id from person where account_id = $1 and territory_id = $2',
    [world.office.accountId, world.town.id],
  );
  const proposal = await handedInBy(world);
  await world.office.do('assignReviewers', { ...seen(proposal), personIds: [own?.id], dueOn: '2026-12-24' });
  return reviewOf(world.office, proposal.id);
}

const whole = ({ id, revision }: { id: string; revision: number }): Variables => ({ reviewId: id, revision });

export const proposalInputs: Readonly<Record<string, ProposalInput>> = {
  startProposal: async (world) => ({
    input: { territoryId: world.town.id, bodyId: world.council, draft: await everything(world) },
  }),
  saveProposalDraft: async (world) => ({
    input: { ...seen(await aProposal(world.police)), draft: await everything(world) },
  }),
  inviteProposalAuthor: async (world) => ({
    input: { ...seen(await aProposal(world.police)), personId: world.school.personId },
  }),
  removeProposalAuthor: async (world) => {
    const { police, school } = world;
    const personId = school.personId;
    const both = await police.do('inviteProposalAuthor', { ...seen(await aProposal(police)), personId });
    return { input: { ...seen(both), personId } };
  },
  commentOnProposal: async (world) => ({
    input: { proposalId: (await aProposal(world.police)).id, field: 'goals.overall', words: 'Messbar?' },
  }),
  answerProposalComment: async (world) => ({
    input: { commentId: await aComment(world.police), words: 'Ja' },
  }),
  settleProposalComment: async (world) => ({
    input: { commentId: await aComment(world.police), isSettled: true },
  }),
  keepProposalVersion: async (world) => ({
    input: { ...seen(await aProposal(world.police)), note: 'Vor der Überarbeitung' },
  }),
  submitProposal: async (world) => ({
    input: seen(await complete(world.police, await anOrganisation(world.app), { bodyId: world.council })),
  }),
  withdrawProposal: async (world) => ({
    input: {
      ...seen(await submitted(world.police, await anOrganisation(world.app), { bodyId: world.council })),
      reason: 'Ein anderer Träger übernimmt.',
    },
  }),
};

export const councilInputs: Readonly<Record<string, ProposalInput>> = {
  returnProposal: async (world) => ({
    input: {
      ...seen(await handedInBy(world)),
      remarks: [{ field: 'goals.overall', words: 'Messbar machen' }],
    },
  }),
  assignReviewers: async (world) => ({
    input: { ...seen(await handedInBy(world)), personIds: [world.school.personId], dueOn: '2026-12-24' },
  }),
  releaseReviewer: async (world) => ({ input: whole(await ownReview(world)) }),
  recommendProposal: async (world) => {
    const { id } = await inReview(world);
    await finish(world.school, id);
    return { input: { ...seen(await wayOf(world.office, id)), recommends: true, reason: 'Belegt' } };
  },
  putProposalOnAgenda: async (world) => ({
    input: { ...seen(await recommended(world)), meetingId: (await draftFor(world)).id },
  }),
  giveStatement: async (world) => ({
    input: { ...seen(await handedInBy(world)), source: 'POLICE', words: 'Geeignet' },
  }),
  finishReview: async (world) => ({ input: findingOf(await ownReview(world)) }),
  declareConflict: async (world) => ({
    input: { ...whole(await ownReview(world)), reason: 'Ich wirke mit.' },
  }),
};

export const proposalQueries: Readonly<Record<string, ProposalInput>> = {
  projectProposal: async (world) => ({ id: (await aProposal(world.police)).id }),
  authorCandidates: async (world) => ({ proposalId: (await aProposal(world.police)).id }),
  comparedVersions: async ({ police, app, council }) => {
    const { id } = await submitted(police, await anOrganisation(app), { bodyId: council });
    return { proposalId: id, numbers: [1, 2] };
  },
  reviewerCandidates: async (world) => ({ proposalId: (await handedInBy(world)).id }),
  fieldsOfAction: async () => ({}),
  projectProposals: async ({ app, town, council }) => ({
    filter: {
      ...{ states: ['DRAFT'], fieldId: GRAFFITI, territoryId: town.id, bodyId: council },
      ...{ organisationId: await anOrganisation(app), mine: true, text: 'Graffiti' },
    },
    first: 5,
  }),
};
