import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type World } from '../meetings/town.js';
import {
  anOrganisation,
  aProposal,
  complete,
  FIELDS,
  GRAFFITI,
  HEAD,
  MANDATORY,
  proposalOf,
  seen,
  submitted,
  titlesOf,
} from './proposals.js';

let world: World;
let organisation: string;
beforeAll(async () => {
  world = await schwarzenberg();
  organisation = await anOrganisation(world.app);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const save = (draft: object, proposal: Answer, fields = FIELDS) =>
  world.police.do('saveProposalDraft', { ...seen(proposal), draft }, fields);
const codesOf = (proposal: Answer): string[] =>
  (proposal['completeness'] as { missing: { code: string; by: string }[] }[]).flatMap(({ missing }) =>
    missing.flatMap(({ code, by }) => (by === 'SUBMISSION' ? [code] : [])),
  );

describe('a new proposal', () => {
  it('belongs to the town and its council, and whoever begins it is author and contact', async () => {
    const { police, council, town } = world;
    const proposal = await aProposal(police);
    expect(proposal).toMatchObject({
      ...{ title: HEAD.title, state: 'DRAFT', version: 0, isMine: true, audience: ['BODY'] },
      ...{ body: { id: council }, territory: { id: town.id }, fields: [{ name: 'Schäden durch Graffiti' }] },
      authors: [{ personId: police.personId, name: 'Polizeirevier Aue' }],
      may: ['SAVE_PROPOSAL_DRAFT', 'SUBMIT_PROPOSAL', 'WITHDRAW_PROPOSAL'],
      steps: [{ act: 'BEGIN', state: 'DRAFT', reason: null }],
    });
  });

  it('may be empty: what is typed later is stored later', async () => {
    const proposal = await world.police.do('startProposal', { draft: {} }, FIELDS);
    expect(proposal).toMatchObject({ title: '', summary: null, fields: [], state: 'DRAFT' });
  });

  it('is begun by nobody who has no seat in the town', async () => {
    const { town, firstDeputy, neighbour } = world;
    const [uncalled, outsider] = [firstDeputy, await neighbour.office()];
    await expect(uncalled.do('startProposal', { draft: {} })).rejects.toThrow('NOT_ALLOWED');
    expect(await outsider.do('startProposal', { territoryId: town.id, draft: {} })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('a draft', () => {
  it('is stored part by part; a part that is not named stays as it is', async () => {
    const proposal = await aProposal(world.police, { problem: MANDATORY.problem });
    const content = 'content { problem { description evidence { title year } } followUp { transfer } }';
    const saved = await save({ followUp: { transfer: 'Alle fünf Städte' } }, proposal, content);
    expect(saved['content']).toEqual({
      problem: {
        description: 'Die Unterführung wird jede Woche besprüht.',
        evidence: [{ title: 'Lagebild des Reviers', year: 2026 }],
      },
      followUp: { transfer: 'Alle fünf Städte' },
    });
  });

  it('is known to its authors and the office alone', async () => {
    const { police, office, school } = world;
    const { id } = await aProposal(police);
    expect(await proposalOf(office, id)).toMatchObject({
      isMine: false,
      may: ['SAVE_PROPOSAL_DRAFT', 'SUBMIT_PROPOSAL', 'WITHDRAW_PROPOSAL'],
    });
    expect(await proposalOf(school, id)).toBeNull();
    expect(await titlesOf(school)).toEqual([]);
  });

  it('that somebody else stored meanwhile is not overwritten', async () => {
    const { police, office } = world;
    const proposal = await aProposal(police);
    const other = await office.do('saveProposalDraft', {
      ...seen(proposal),
      draft: { followUp: { transfer: 'Büro' } },
    });
    expect(other.revision).toBe(proposal.revision + 1);
    expect(await save({ followUp: { transfer: 'Revier' } }, proposal)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('reckons work in kind and the sum of the expenditures in whole cents', async () => {
    const proposal = await aProposal(world.police);
    const finance = {
      expenditures: [
        { id: randomUUID(), kind: 'MATERIAL', title: 'Farbe', amount: '1.234,56 €', isEligible: true },
        { id: randomUUID(), kind: 'FEES', title: 'Honorar', amount: 10, isEligible: true },
      ],
      funding: [{ id: randomUUID(), kind: 'IN_KIND', title: 'Eigene Arbeit', hours: 10, hourlyRate: 1533 }],
    };
    const saved = await save({ finance }, proposal, 'expenditure content { finance { funding { amount } } }');
    expect(saved).toMatchObject({
      expenditure: 123466,
      content: { finance: { funding: [{ amount: 15330 }] } },
    });
  });

  it.each([
    [{ head: { ...HEAD, endsOn: '2027-03-31' } }, 'PERIOD_BACKWARDS', 'head.endsOn'],
    [{ head: { ...HEAD, summary: 'x'.repeat(601) } }, 'SUMMARY_TOO_LONG', 'head.summary'],
    [{ followUp: { transfer: 'x'.repeat(4001) } }, 'TEXT_TOO_LONG', 'followUp.transfer'],
    [
      { measures: { items: [{ id: randomUUID(), title: 'M', goalId: randomUUID() }] } },
      'GOAL_UNKNOWN',
      'measures.items.0.goalId',
    ],
    [
      {
        finance: {
          expenditures: [{ id: randomUUID(), kind: 'FEES', amount: -1, isEligible: true }],
          funding: [],
        },
      },
      'AMOUNT_NEGATIVE',
      'finance.expenditures.0.amount',
    ],
    [
      { delivery: { partners: [], milestones: [GRAFFITI, GRAFFITI].map((id) => ({ id, title: 'Beginn' })) } },
      'LINE_ID_INVALID',
      'delivery.milestones',
    ],
  ])('%j is refused at its field', async (draft, code, field) => {
    expect(await save(draft, await aProposal(world.police))).toMatchObject({ code, field });
  });

  it('names no person, body or field of somewhere else', async () => {
    const { neighbour, police } = world;
    const elsewhere = {
      contactPersonId: await neighbour.person('Nachbar'),
      bodyId: await neighbour.body('Nachbarrat'),
      fieldIds: [randomUUID()],
      proposingOrganisationId: randomUUID(),
    };
    for (const [name, value] of Object.entries(elsewhere)) {
      const proposal = await aProposal(police);
      expect(await save({ head: { ...HEAD, [name]: value } }, proposal)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('a text that looks like data on a person', () => {
  it('is stored, and whoever writes it is warned at its field; the council is not', async () => {
    const { police, office, council } = world;
    const warnings = 'personalDataWarnings { field kind message }';
    const begun = await complete(police, organisation, { bodyId: council });
    const draft = { followUp: { transfer: 'Der Wagen ERZ-AB 123 stand dort' } };
    const warned = await police.do('saveProposalDraft', { ...seen(begun), draft }, warnings);
    expect(warned['personalDataWarnings']).toEqual([
      { field: 'followUp.transfer', kind: 'CAR_PLATE', message: expect.stringMatching(/Kennzeichen/) },
    ]);
    await police.do('submitProposal', seen(warned));
    expect(await proposalOf(office, begun.id, warnings)).toMatchObject({
      personalDataWarnings: [{ kind: 'CAR_PLATE' }],
    });
    expect(await proposalOf(world.school, begun.id, warnings)).toMatchObject({ personalDataWarnings: [] });
  });
});

describe('submitting', () => {
  it('names each field that is missing, with a sentence', async () => {
    const proposal = await aProposal(world.police);
    const { answer } = await world.police.ask<{
      answer: { missing: { field: string; message: string; by: string }[] };
    }>(
      `mutation ($input: SubmitProposalInput!) { answer: submitProposal(input: $input) {
         ... on ProposalIncomplete { missing { field message by } } } }`,
      { input: seen(proposal) },
    );
    expect(answer.missing.map(({ field }) => field)).toEqual([
      ...['head.proposingOrganisationId', 'problem.description', 'problem.affected', 'problem.since'],
      ...['problem.extent', 'problem.evidence', 'goals.overall', 'goals.targetGroup', 'goals.level'],
      ...['goals.size', 'goals.reachedBy', 'measures.items', 'dataProtection.processesPersonalData'],
      'dataProtection.hasNoOffenceData',
    ]);
    expect(
      answer.missing.every(({ by, message }) => by === 'SUBMISSION' && /^[A-ZÄÖÜ].*\.$/.test(message)),
    ).toBe(true);
    expect(await proposalOf(world.police, proposal.id)).toMatchObject({ state: 'DRAFT', version: 0 });
  });

  it('hands it to the council, which reads it from then on; its authors write no more', async () => {
    const { police, school, office, council } = world;
    const proposal = await submitted(police, organisation, { bodyId: council });
    expect(proposal).toMatchObject({ state: 'SUBMITTED', version: 1, may: ['WITHDRAW_PROPOSAL'] });
    expect(codesOf(proposal)).toEqual([]);
    expect(await proposalOf(school, proposal.id)).toMatchObject({
      state: 'SUBMITTED',
      may: [],
      isMine: false,
    });
    expect(await proposalOf(office, proposal.id)).toMatchObject({
      may: ['WITHDRAW_PROPOSAL', 'RETURN_PROPOSAL', 'ASSIGN_REVIEWERS', 'GIVE_STATEMENT'],
    });
    expect(await save({}, proposal)).toMatchObject({ code: 'PROPOSAL_IS_SUBMITTED' });
    expect(await police.do('submitProposal', seen(proposal))).toMatchObject({
      code: 'PROPOSAL_IS_SUBMITTED',
    });
    expect(await school.do('saveProposalDraft', { ...seen(proposal), draft: {} })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('of two at once happens once', async () => {
    const proposal = await complete(world.police, organisation);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.police.do('submitProposal', seen(proposal), FIELDS)),
    );
    expect(answers.filter(({ __typename }) => __typename === 'ProjectProposal')).toHaveLength(1);
    expect(await proposalOf(world.police, proposal.id)).toMatchObject({
      version: 1,
      steps: [{ act: 'BEGIN' }, { act: 'SUBMIT' }],
    });
  });
});

describe('withdrawing', () => {
  it('ends the way, and the reason is for its authors and the office', async () => {
    const { police, office, school, council } = world;
    const proposal = await submitted(police, organisation, { bodyId: council });
    const reason = 'Ein anderer Träger übernimmt.';
    const withdrawn = await police.do('withdrawProposal', { ...seen(proposal), reason }, FIELDS);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', may: [] });
    const steps = async (user: World['office']) =>
      ((await proposalOf(user, proposal.id))?.['steps'] as object[] | undefined)?.at(-1);
    expect(await steps(office)).toEqual({ act: 'WITHDRAW', state: 'WITHDRAWN', reason });
    expect(await steps(school)).toEqual({ act: 'WITHDRAW', state: 'WITHDRAWN', reason: null });
    expect(await police.do('submitProposal', seen(withdrawn))).toMatchObject({
      code: 'PROPOSAL_IS_WITHDRAWN',
    });
  });
});

describe('the list', () => {
  it('is narrowed by state, field, body, organisation, author and words, and counted', async () => {
    const { office, school, council, town, neighbour } = world;
    const title = 'Nachtwanderer am Markt';
    const begun = await aProposal(school, { head: { ...HEAD, title, fieldIds: [], area: 'Markt' } });
    const named = async (filter: object) => (await titlesOf(office, filter)).filter((each) => each === title);
    expect(await named({})).toEqual([title]);
    expect(await named({ states: ['DRAFT'], text: 'nachtwanderer' })).toEqual([title]);
    expect(await named({ states: ['SUBMITTED'] })).toEqual([]);
    expect(await named({ fieldId: GRAFFITI })).toEqual([]);
    expect(await named({ territoryId: town.id })).toEqual([title]);
    expect(await named({ territoryId: neighbour.id })).toEqual([]);
    expect(await named({ mine: true })).toEqual([]);
    expect(await titlesOf(school, { mine: true })).toEqual([title]);
    const head = {
      ...HEAD,
      title,
      bodyId: council,
      implementingOrganisationId: organisation,
    };
    await school.do('saveProposalDraft', { ...seen(begun), draft: { head } });
    expect(await named({ bodyId: council })).toEqual([title]);
    expect(await named({ organisationId: organisation })).toEqual([title]);
    expect(await named({ organisationId: 'no id' })).toEqual([]);
  });

  it('is one statement, and so is a proposal with everything on its page', async () => {
    const { office, app, police } = world;
    const proposal = await aProposal(police);
    app.statements.length = 0;
    await titlesOf(office, { states: ['DRAFT'], fieldId: GRAFFITI });
    expect(app.statements).toHaveLength(1);
    app.statements.length = 0;
    await proposalOf(office, proposal.id);
    expect(app.statements).toHaveLength(1);
  });
});
