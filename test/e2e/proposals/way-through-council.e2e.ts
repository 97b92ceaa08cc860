import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schwarzenberg, type World } from '../meetings/town.js';
import { findingOf, finish, handedIn, inReview, reviewOf, WAY, wayOf } from './council-way.js';
import { proposalOf, seen } from './proposals.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('the office gives a proposal back', () => {
  it('with what is to be mended where, and the authors submit it again', async () => {
    const { office, police, school } = world;
    const proposal = await handedIn(world);
    expect(proposal).toMatchObject({ state: 'SUBMITTED' });
    const remarks = [{ field: 'goals.overall', words: 'Bitte messbar.' }, { words: 'Sonst gut.' }];
    expect(
      await office.do('returnProposal', { ...seen(proposal), remarks: [{ words: ' ' }] }, WAY),
    ).toMatchObject({
      code: 'RETURN_REASON_MISSING',
      field: 'remarks',
    });
    expect(await office.do('returnProposal', { ...seen(proposal), remarks }, WAY)).toMatchObject({
      state: 'RETURNED',
      next: { step: 'REVISE', who: 'AUTHORS' },
    });
    const mine = await wayOf(police, proposal.id);
    expect((mine['steps'] as object[]).at(-1)).toMatchObject({ act: 'RETURN', remarks });
    expect(await proposalOf(school, proposal.id)).toBeNull();
    expect(await police.do('submitProposal', seen(mine), 'state version')).toMatchObject({
      state: 'SUBMITTED',
      version: 2,
    });
  });

  it('only as office, and not a draft', async () => {
    const { police, neighbour } = world;
    const proposal = await handedIn(world);
    const input = { ...seen(proposal), remarks: [{ words: 'Grund' }] };
    const author = await police.client.run(
      'mutation ($input: ReturnProposalInput!) { returnProposal(input: $input) { __typename } }',
      { input },
    );
    expect(author.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    const foreign = await neighbour.office();
    expect(await foreign.do('returnProposal', input, WAY)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('reviewers', () => {
  it('are asked, see what they review, and their list shows what waits', async () => {
    const { office, town, council } = world;
    const expert = await town.user('Gutachterin');
    await town.seat(await town.body('Beirat', 'WORKING_GROUP'), expert.personId);
    const proposal = await handedIn(world);
    await world.app.database.query(`update proposal set audience = '{OFFICE}' where id = $1`, [proposal.id]);
    expect(await proposalOf(expert, proposal.id)).toBeNull();
    const { reviewerCandidates } = await office.ask<{
      reviewerCandidates: { personId: string; name: string }[];
    }>('query ($id: ID!) { reviewerCandidates(proposalId: $id) { personId name } }', { id: proposal.id });
    const ids = reviewerCandidates.map(({ personId }) => personId);
    expect(ids).toContain(expert.personId);
    expect(ids).not.toContain(world.police.personId);
    const input = { ...seen(proposal), personIds: [expert.personId], dueOn: '2026-12-15' };
    expect(await office.do('assignReviewers', input, WAY)).toMatchObject({
      state: 'IN_REVIEW',
      next: { step: 'REVIEW', who: 'REVIEWERS' },
      reviews: [{ state: 'OPEN', dueOn: '2026-12-15', reviewer: { name: 'Gutachterin' } }],
    });
    expect(await proposalOf(expert, proposal.id)).not.toBeNull();
    const waits = async (): Promise<string[]> =>
      (
        await expert.ask<{ waiting: { nodes: { kind: string; dueOn: string | null }[] } }>(
          '{ waiting(first: 50) { nodes { kind dueOn } } }',
        )
      ).waiting.nodes.map(({ kind }) => kind);
    expect(await waits()).toContain('REVIEW_PROPOSAL');
    expect(await finish(expert, proposal.id)).toMatchObject({ state: 'DONE', verdict: 'RECOMMEND' });
    expect(await waits()).not.toContain('REVIEW_PROPOSAL');
    const { reviews, next } = await wayOf(office, proposal.id);
    expect(reviews).toMatchObject([{ state: 'DONE', words: 'Ein tragfähiges Vorhaben.' }]);
    expect((reviews as { scores: object[] }[])[0]?.scores).toHaveLength(7);
    expect(next).toEqual({ step: 'RECOMMEND', who: 'OFFICE' });
    expect(council).toBeTruthy();
  });

  it('are not those who propose, nor of an organisation that does', async () => {
    const { office, police, church, town, app } = world;
    const proposal = await handedIn(world);
    const assign = (personId: string | null) =>
      office.do('assignReviewers', { ...seen(proposal), personIds: [personId] }, WAY);
    expect(await assign(police.personId)).toMatchObject({
      code: 'REVIEWER_HAS_CONFLICT',
      field: 'personIds',
    });
    await app.database.query(
      `update person set organisation_id = (select proposing_organisation_id from proposal where id = $2) where id = $1`,
      [church.personId, proposal.id],
    );
    expect(await assign(church.personId)).toMatchObject({ code: 'REVIEWER_HAS_CONFLICT' });
    await app.database.query('update person set organisation_id = null where id = $1', [church.personId]);
    expect(await assign(await town.person('Ohne Sitz'))).toMatchObject({ code: 'REVIEWER_UNKNOWN' });
  });

  it('who declare a conflict of interest are out of it', async () => {
    const { office, school, church } = world;
    const { id } = await inReview(world, [school, church]);
    const review = await reviewOf(church, id);
    const declared = {
      reviewId: review.id,
      revision: review.revision,
      reason: 'Ich arbeite im Projekt mit.',
    };
    expect(await church.do('declareConflict', { ...declared, reason: '' }, 'state')).toMatchObject({
      code: 'CONFLICT_REASON_MISSING',
    });
    expect(await church.do('declareConflict', declared, 'state')).toMatchObject({ state: 'CONFLICT' });
    expect(await finish(church, id)).toMatchObject({ code: 'REVIEW_DECLINED' });
    await finish(school, id);
    expect((await wayOf(office, id))['next']).toEqual({ step: 'RECOMMEND', who: 'OFFICE' });
  });

  it.each([
    ['a criterion is missing', { scores: [] }, 'SCORES_INCOMPLETE'],
    ['nothing is summed up', { summary: ' ' }, 'SUMMARY_MISSING'],
  ])('are refused when %s', async (_, more, code) => {
    const { id } = await inReview(world);
    expect(await finish(world.school, id, more)).toMatchObject({ code });
  });

  it.each([
    [5, 'Gut', 'SCORE_INVALID', 'scores.0.score'],
    [2, ' ', 'SCORE_REASON_MISSING', 'scores.0.reason'],
  ])('are refused a score of %i for "%s"', async (score, reason, code, field) => {
    const { school } = world;
    const { id } = await inReview(world);
    const { scores, ...finding } = findingOf(await reviewOf(school, id));
    const [first, ...rest] = scores;
    const answer = await school.do('finishReview', {
      ...finding,
      scores: [{ ...first, score, reason }, ...rest],
    });
    expect(answer).toMatchObject({ code, field });
  });

  it('review nothing for others, and not a proposal that came back', async () => {
    const { office, school, church } = world;
    const { id } = await inReview(world);
    const review = await reviewOf(school, id);
    expect(await church.do('finishReview', findingOf(review))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await office.do('finishReview', findingOf(review))).toMatchObject({ code: 'NOT_ALLOWED' });
    const remarks = [{ words: 'Noch einmal' }];
    await office.do('returnProposal', { ...seen(await wayOf(office, id)), remarks }, WAY);
    expect(await school.do('finishReview', findingOf(review))).toMatchObject({ code: 'REVIEW_OUTDATED' });
  });
});

describe('statements and recommendation', () => {
  it('are given by the police and entered by the office, and read by those who judge', async () => {
    const { office, school, church, app, police } = world;
    const { id } = await inReview(world);
    const words = 'Aus Sicht der Polizei geeignet.';
    const state = async (user: typeof office, source: string) =>
      user.do('giveStatement', { ...seen(await wayOf(user, id)), source, words }, WAY);
    expect(await state(church, 'POLICE')).toMatchObject({ code: 'NOT_ALLOWED' });
    await app.database.query(
      `insert into organisation (id, territory_id, name, sector, kind) select uuidv7(), territory_id, 'Revier', 'POLICE', 'POLICE_STATION' from person where id = $1`,
      [church.personId],
    );
    await app.database.query(
      `update person set organisation_id = (select id from organisation where name = 'Revier') where id = $1`,
      [church.personId],
    );
    const offered = 'may statementSources';
    expect(await proposalOf(church, id, offered)).toMatchObject({
      ...{ may: ['GIVE_STATEMENT'], statementSources: ['POLICE'] },
    });
    expect(await proposalOf(school, id, offered)).toMatchObject({ may: [], statementSources: [] });
    expect(await proposalOf(office, id, offered)).toMatchObject({
      statementSources: ['POLICE', 'WORKING_GROUP'],
    });
    expect(await state(church, 'POLICE')).toMatchObject({ statements: [{ source: 'POLICE', words }] });
    expect(await state(office, 'WORKING_GROUP')).toMatchObject({ statements: [{ source: 'POLICE' }, {}] });
    expect((await wayOf(school, id))['statements']).toHaveLength(2);
    expect((await wayOf(police, id))['reviews']).toEqual([]);
    await app.database.query('update person set organisation_id = null where id = $1', [church.personId]);
  });

  it('wait for all reviews, or the office does without one explicitly', async () => {
    const { office, school, church } = world;
    const { id } = await inReview(world, [school, church]);
    const recommend = async (more: object = {}) => {
      const input = { ...seen(await wayOf(office, id)), recommends: false, reason: 'Ziele unklar', ...more };
      return office.do('recommendProposal', input, WAY);
    };
    expect(await recommend()).toMatchObject({ code: 'REVIEWS_PENDING' });
    await finish(school, id, { verdict: 'ADVISE_AGAINST' });
    const { reviews } = (await wayOf(office, id)) as unknown as {
      reviews: { id: string; revision: number; state: string }[];
    };
    const open = reviews.find(({ state }) => state === 'OPEN');
    expect(
      await office.do('releaseReviewer', { reviewId: open?.id, revision: open?.revision }, WAY),
    ).toMatchObject({
      next: { step: 'RECOMMEND' },
    });
    expect(await recommend({ reason: '' })).toMatchObject({
      code: 'RECOMMENDATION_REASON_MISSING',
      field: 'reason',
    });
    expect(await recommend()).toMatchObject({
      state: 'NOT_RECOMMENDED',
      next: { step: 'PUT_ON_AGENDA', who: 'OFFICE' },
    });
    expect(await recommend()).toMatchObject({ code: 'PROPOSAL_IS_NOT_RECOMMENDED' });
  });
});
