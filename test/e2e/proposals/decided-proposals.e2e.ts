import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVAL, record } from '../meetings/decisions.js';
import { draftInput, schwarzenberg, type World } from '../meetings/town.js';
import { beforeTheCouncil, draftFor, finish, handedIn, recommended, WAY, wayOf } from './council-way.js';
import { anOrganisation, seen, submitted } from './proposals.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('the agenda and the decision', () => {
  it('take a recommended proposal to its approval, and the proposer sees each step', async () => {
    const { office, police, school } = world;
    const { proposal, itemId, meetingId } = await beforeTheCouncil(world);
    expect(proposal).toMatchObject({
      next: { step: 'DECIDE', who: 'BODY' },
      consultations: [{ meetingId, outcome: null }],
    });
    const { meeting } = await school.ask<{ meeting: { agenda: { paper: object | null; kind: string }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { agenda { kind paper { type id title path } } } }',
      { id: meetingId },
    );
    expect(meeting.agenda.at(-1)).toEqual({
      kind: 'DECISION',
      paper: {
        type: 'PROJECT_PROPOSAL',
        id: proposal.id,
        title: 'Projektvorschlag „Graffiti am Bahnhof vorbeugen“',
        path: `/projektvorschlaege/${proposal.id}`,
      },
    });
    const decision = {
      ...APPROVAL,
      outcome: 'APPROVED_WITH_CONDITIONS',
      conditions: 'Bericht nach einem Jahr.',
    };
    expect(await record(office, itemId, decision)).toMatchObject({ __typename: 'Decision' });
    const mine = await wayOf(police, proposal.id);
    expect(mine).toMatchObject({ state: 'APPROVED_WITH_CONDITIONS', next: { step: 'PROJECT' } });
    expect((mine['steps'] as { act: string; reason: string | null }[]).map(({ act }) => act)).toEqual([
      ...['BEGIN', 'SUBMIT', 'START_REVIEW', 'RECOMMEND', 'PUT_ON_AGENDA', 'APPROVE_WITH_CONDITIONS'],
    ]);
    expect((mine['steps'] as object[]).at(-1)).toMatchObject({ reason: 'Bericht nach einem Jahr.' });
    expect(await police.do('withdrawProposal', seen(mine))).toMatchObject({
      code: 'PROPOSAL_IS_APPROVED_WITH_CONDITIONS',
    });
  });

  it('wait for the town when its money is needed', async () => {
    const { office, police } = world;
    const { proposal, itemId } = await beforeTheCouncil(world);
    const decision = await record(office, itemId, { ...APPROVAL, needsTownMoney: true });
    expect(await wayOf(police, proposal.id)).toMatchObject({
      state: 'AWAITS_TOWN',
      next: { step: 'TOWN_DECISION', who: 'TOWN' },
    });
    const town = { authority: 'TOWN_COUNCIL', granted: true, decidedOn: '2026-12-01', reference: 'SR 7' };
    await office.do('recordTownDecision', { decisionId: decision.id, revision: decision.revision, ...town });
    expect(await wayOf(police, proposal.id)).toMatchObject({ state: 'APPROVED' });
  });

  it('put off, a proposal comes before the council again; a corrected decision corrects its state', async () => {
    const { office } = world;
    const { proposal, itemId } = await beforeTheCouncil(world);
    const decision = await record(office, itemId, { outcome: 'DEFERRED', wording: 'Vertagt' });
    const deferred = await wayOf(office, proposal.id);
    expect(deferred).toMatchObject({ state: 'DEFERRED', next: { step: 'PUT_ON_AGENDA' } });
    const corrected = {
      decisionId: decision.id,
      revision: decision.revision,
      decision: APPROVAL,
      reason: 'Vertippt',
    };
    await office.do('correctDecision', corrected, 'outcome');
    expect(await wayOf(office, proposal.id)).toMatchObject({ state: 'APPROVED' });
  });

  it('take no proposal twice, none of another body, and none that is not reviewed', async () => {
    const { office, town, council } = world;
    const proposal = await recommended(world);
    const other = await town.body('AG Jugend', 'WORKING_GROUP');
    const foreign = await office.do('scheduleMeeting', draftInput([other]));
    const put = async (meetingId: string) =>
      office.do('putProposalOnAgenda', { ...seen(await wayOf(office, proposal.id)), meetingId }, WAY);
    expect(await put(foreign.id)).toMatchObject({ code: 'PAPER_OF_OTHER_BODY', field: 'meetingId' });
    const first = await draftFor({ office, council });
    expect(await put(first.id)).toMatchObject({ consultations: [{ meetingId: first.id, state: 'DRAFT' }] });
    expect(await put((await draftFor({ office, council })).id)).toMatchObject({ code: 'PROPOSAL_ON_AGENDA' });
    const early = await handedIn(world);
    expect(
      await office.do('putProposalOnAgenda', { ...seen(early), meetingId: first.id }, WAY),
    ).toMatchObject({
      code: 'PROPOSAL_IS_SUBMITTED',
    });
  });

  it('take nothing that lacks what a decision needs, and name each field', async () => {
    const { office, school, council, app, police } = world;
    const { id } = await submitted(police, await anOrganisation(app), { bodyId: council });
    const personIds = [school.personId];
    await office.do('assignReviewers', { ...seen(await wayOf(office, id)), personIds }, WAY);
    await finish(school, id);
    const reviewed = seen(await wayOf(office, id));
    await office.do('recommendProposal', { ...reviewed, recommends: true, reason: 'Belegt' }, WAY);
    const meetingId = (await draftFor(world)).id;
    const { answer } = await office.ask<{
      answer: { __typename: string; missing: { field: string; message: string; by: string }[] };
    }>(
      `mutation ($input: PutProposalOnAgendaInput!) { answer: putProposalOnAgenda(input: $input) {
         __typename ... on ProposalIncomplete { missing { field message by } } } }`,
      { input: { ...seen(await wayOf(office, id)), meetingId } },
    );
    expect(answer.__typename).toBe('ProposalIncomplete');
    expect(answer.missing.map(({ field }) => field)).toEqual([
      ...['head.implementingOrganisationId', 'problem.alreadyDone', 'causes.assumed', 'causes.riskFactors'],
      ...['causes.protectiveFactors', 'goals.smart', 'measures.reason', 'delivery.milestones'],
      ...['delivery.roles', 'delivery.risks', 'delivery.participation', 'delivery.publicity'],
      ...['delivery.accessibility', 'evaluation.kind', 'evaluation.method', 'evaluation.schedule'],
      ...['evaluation.responsible', 'evaluation.successCriteria', 'evaluation.stoppingCriteria'],
      ...['followUp.documentation', 'followUp.transfer', 'followUp.continuation'],
      ...['finance.expenditures', 'finance.funding', 'finance.consultedOn', 'finance.funding'],
    ]);
    expect(
      answer.missing.every(({ by, message }) => by === 'DECISION' && /^[A-ZÄÖÜ].*\.$/.test(message)),
    ).toBe(true);
    expect(await wayOf(office, id)).toMatchObject({ state: 'RECOMMENDED', consultations: [] });
  });

  it('decide nothing about what was taken back', async () => {
    const { office, police } = world;
    const { proposal, itemId } = await beforeTheCouncil(world);
    expect(await police.do('withdrawProposal', seen(proposal), 'state')).toMatchObject({
      state: 'WITHDRAWN',
    });
    expect(await record(office, itemId)).toMatchObject({ code: 'PROPOSAL_IS_WITHDRAWN' });
  });
});
