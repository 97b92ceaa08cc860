import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { anOrganisation, aProposal, complete, HEAD, seen } from './proposals.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Version {
  readonly number: number;
  readonly submission: number | null;
  readonly note: string | null;
  readonly head: { readonly title: string; readonly contactPerson: string | null };
  readonly content: { readonly followUp: { readonly transfer: string | null } };
}

const LIST = 'versions { number submission note }';
const keep = (by: User, proposal: Answer, note: string | null = null): Promise<Answer> =>
  by.do('keepProposalVersion', { ...seen(proposal), note }, LIST);
const write = (by: User, proposal: Answer, transfer: string): Promise<Answer> =>
  by.do('saveProposalDraft', { ...seen(proposal), draft: { followUp: { transfer } } });

const QUERY = `query ($id: ID!, $numbers: [Int!]) {
  projectProposal(id: $id) { ${LIST} }
  comparedVersions(proposalId: $id, numbers: $numbers) {
    number submission note head { title fields body contactPerson } content { followUp { transfer } } } }`;

async function seenBy(user: User, id: string, numbers: readonly number[] | null = null) {
  const { projectProposal, comparedVersions } = await user.ask<{
    projectProposal: { versions: Version[] } | null;
    comparedVersions: Version[];
  }>(QUERY, { id, numbers });
  return {
    numbers: projectProposal?.versions.map(({ number }) => number) ?? null,
    compared: comparedVersions,
  };
}

/** Kept once, changed and handed in. */
async function keptAndSubmitted(): Promise<Answer> {
  const { police, council, app } = world;
  const draft = await complete(police, await anOrganisation(app), { bodyId: council });
  await keep(police, draft, 'Vor der Beratung');
  const written = await write(police, draft, 'Alle fünf Städte');
  const answer = await police.do('submitProposal', seen(written), LIST);
  expect(answer['versions']).toEqual([
    { number: 1, submission: null, note: 'Vor der Beratung' },
    { number: 2, submission: 1, note: null },
  ]);
  return answer;
}

describe('versions of a proposal', () => {
  it('are what was kept and what was handed in, and say what stood there then', async () => {
    const { police, office } = world;
    const proposal = await keptAndSubmitted();
    for (const user of [police, office]) {
      const { compared } = await seenBy(user, proposal.id);
      expect(compared).toMatchObject([
        { number: 1, head: { title: HEAD.title, contactPerson: 'Polizeirevier Aue' } },
        { number: 2, submission: 1, content: { followUp: { transfer: 'Alle fünf Städte' } } },
      ]);
      expect(compared[0]?.content.followUp.transfer).toBeNull();
    }
  });

  it('that were only kept are for the authors and the office; of a hidden proposal there is none', async () => {
    const { school, neighbour } = world;
    const { id } = await keptAndSubmitted();
    expect(await seenBy(school, id)).toMatchObject({ numbers: [2], compared: [{ number: 2 }] });
    expect((await seenBy(school, id, [1, 2])).compared).toHaveLength(1);
    const stranger = await neighbour.office();
    expect(await seenBy(stranger, id)).toEqual({ numbers: null, compared: [] });
    const draft = await aProposal(world.police);
    await keep(world.police, draft);
    expect(await seenBy(school, draft.id)).toEqual({ numbers: null, compared: [] });
  });

  it('stay as they are when the proposal is returned, changed and handed in again', async () => {
    const { police, office } = world;
    const { id } = await keptAndSubmitted();
    const { revision } = (
      await office.ask<{ projectProposal: Answer }>(
        'query ($id: ID!) { projectProposal(id: $id) { revision } }',
        { id },
      )
    ).projectProposal;
    const remarks = [{ words: 'Bitte kürzer' }];
    const returned = await office.do('returnProposal', { proposalId: id, revision, remarks });
    const shorter = await write(police, returned, 'Alle Städte');
    await police.do('submitProposal', seen(shorter));
    const { compared } = await seenBy(police, id, [2, 3]);
    expect(compared.map(({ submission, content }) => [submission, content.followUp.transfer])).toEqual([
      [1, 'Alle fünf Städte'],
      [2, 'Alle Städte'],
    ]);
  });

  it('cannot be changed or deleted by the application', async () => {
    await keptAndSubmitted();
    const rights = await world.app.database.query<{ right: string }>(
      `select privilege_type as right from information_schema.role_table_grants
        where table_name = 'proposal_version' and grantee in ('kpr_app', 'kpr_worker') group by 1 order by 1`,
    );
    expect(rights.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
  });

  it('are kept only when something changed, while it is written, by those who write it', async () => {
    const { police, school, office } = world;
    const draft = await aProposal(police);
    expect(await keep(school, draft)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await keep(office, draft)).toMatchObject({ versions: [{ number: 1 }] });
    expect(await keep(police, draft)).toMatchObject({
      code: 'VERSION_UNCHANGED',
      message: expect.stringContaining('Fassung 1'),
    });
    const written = await write(police, draft, 'Neu');
    expect(await keep(police, draft)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await keep(police, written)).toMatchObject({ versions: [{ number: 1 }, { number: 2 }] });
    const submitted = await keptAndSubmitted();
    expect(await keep(police, submitted)).toMatchObject({ code: 'PROPOSAL_IS_SUBMITTED' });
  });

  it('of many wishes at once are one', async () => {
    const { police, office } = world;
    const draft = await aProposal(police);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => keep(index % 2 === 0 ? police : office, draft)),
    );
    expect(answers.filter(({ __typename: type }) => type !== 'Refused')).toHaveLength(1);
    expect((await seenBy(police, draft.id)).numbers).toEqual([1]);
  });

  it('are read with two statements, however many there are', async () => {
    const { id } = await keptAndSubmitted();
    world.app.statements.length = 0;
    await seenBy(world.police, id);
    expect(world.app.statements).toHaveLength(2);
  });
});
