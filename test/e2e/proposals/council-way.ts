import { type Answer, draftInput, type User, type World } from '../meetings/town.js';
import { DECIDABLE } from './every-part.js';
import { anOrganisation, aProposal, FIELDS, HEAD, proposalOf, seen } from './proposals.js';

export const WAY = `state may next { step who } reviews { id revision state verdict words isMine may reviewer { name }
    criteria { id name } scores { name score reason } dueOn }
  statements { source words } consultations { itemId meetingId state outcome }
  steps { act state reason remarks { field words } }`;

type Done = Promise<Answer>;

async function done(answer: Done): Done {
  const given = await answer;
  if (given.__typename === 'Refused') throw new Error(`${given.code} ${given.field}: ${given.message}`);
  return given;
}

/** Handed in by the police with everything that the council needs to decide. */
export const handedIn = async ({ police, app, council }: Town): Done => {
  const organisationId = await anOrganisation(app);
  const of = { proposingOrganisationId: organisationId, implementingOrganisationId: organisationId };
  const draft = await aProposal(police, { ...DECIDABLE, head: { ...HEAD, ...of } }, { bodyId: council });
  return done(police.do('submitProposal', seen(draft), FIELDS));
};

type Town = Pick<World, 'office' | 'police' | 'school' | 'council'> & {
  readonly app: Pick<World['app'], 'database'>;
};

/** The proposal as the user sees it; throws when it is hidden. */
export async function wayOf(user: User, id: string): Done {
  const proposal = await proposalOf(user, id, WAY);
  if (proposal === null) throw new Error('Hidden');
  return proposal;
}

export const inReview = async (world: Town, reviewers: readonly User[] = [world.school]): Done => {
  const proposal = await handedIn(world);
  const input = { ...seen(proposal), personIds: reviewers.map(({ personId }) => personId) };
  return done(world.office.do('assignReviewers', input, WAY));
};

interface Review {
  readonly id: string;
  readonly revision: number;
  readonly criteria: readonly { readonly id: string }[];
}

/** The user's own review of the proposal. */
export async function reviewOf(user: User, id: string): Promise<Review> {
  const { reviews } = (await wayOf(user, id)) as unknown as { reviews: (Review & { isMine: boolean })[] };
  const own = reviews.find(({ isMine }) => isMine);
  if (own === undefined) throw new Error('No review');
  return own;
}

export const findingOf = ({ id, revision, criteria }: Review, more: object = {}) => ({
  reviewId: id,
  revision,
  scores: criteria.map(({ id: criterionId }) => ({
    criterionId,
    score: 3,
    reason: 'Nachvollziehbar belegt.',
  })),
  verdict: 'RECOMMEND',
  summary: 'Ein tragfähiges Vorhaben.',
  ...more,
});

export const finish = async (user: User, id: string, more: object = {}): Done =>
  user.do('finishReview', findingOf(await reviewOf(user, id), more), 'state verdict');

/** Reviewed once and recommended. */
export async function recommended(world: Town): Done {
  const { id } = await inReview(world);
  await done(finish(world.school, id));
  const input = {
    ...seen(await wayOf(world.office, id)),
    recommends: true,
    reason: 'Alle Kriterien erfüllt.',
  };
  return done(world.office.do('recommendProposal', input, WAY));
}

export const draftFor = ({ office, council }: Pick<Town, 'office' | 'council'>): Done =>
  done(office.do('scheduleMeeting', draftInput([council])));

/** The meeting is called, and its hour has come. */
export async function begin({ office, app }: Pick<Town, 'office' | 'app'>, meetingId: string): Promise<void> {
  const { meeting } = await office.ask<{ meeting: Answer }>(
    'query ($id: ID!) { meeting(id: $id) { id revision } }',
    {
      id: meetingId,
    },
  );
  await done(office.do('sendInvitation', { meetingId, revision: meeting.revision }));
  await app.database.query(
    `update meeting set starts_at = '2026-12-01T07:00Z', ends_at = '2026-12-01T09:00Z' where id = $1`,
    [meetingId],
  );
}

/** On the agenda of a meeting that has begun; with the item at which it is decided. */
export async function beforeTheCouncil(
  world: Town,
): Promise<{ proposal: Answer; itemId: string; meetingId: string }> {
  const { office, app } = world;
  const proposal = await recommended(world);
  const { id: meetingId } = await draftFor(world);
  await done(office.do('putProposalOnAgenda', { ...seen(proposal), meetingId }, WAY));
  await begin({ office, app }, meetingId);
  const now = await wayOf(office, proposal.id);
  return { proposal: now, itemId: itemOf(now), meetingId };
}

/** At which the proposal is decided. */
export const itemOf = (proposal: Answer): string =>
  (proposal['consultations'] as { itemId: string }[])[0]?.itemId ?? '';
