import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attached, send } from '../files/files.js';
import { schwarzenberg, type World } from '../meetings/town.js';
import { anOrganisation, complete, proposalOf, seen } from './proposals.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const filesOf = async (user: World['office'], id: string): Promise<string[] | undefined> => {
  const proposal = await proposalOf(user, id, 'attachments { title }');
  return (proposal?.['attachments'] as { title: string }[] | undefined)?.map(({ title }) => title);
};

describe('the annexes of a proposal', () => {
  it('are added by its authors while they write, and read by the council once it is submitted', async () => {
    const { police, school, office, council, app } = world;
    const draft = await complete(police, await anOrganisation(app), { bodyId: council });
    const thing = { type: 'ProjectProposal', id: draft.id };
    await attached(police, thing, { name: 'Kostenvoranschlag.pdf' });
    expect(await filesOf(office, draft.id)).toEqual(['Kostenvoranschlag']);
    expect(await filesOf(school, draft.id)).toBeUndefined();
    expect(await send(school, thing)).toMatchObject({ code: 'NOT_FOUND' });
    await police.do('submitProposal', seen(draft));
    expect(await filesOf(school, draft.id)).toEqual(['Kostenvoranschlag']);
    expect(await send(school, thing)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await send(police, thing)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
