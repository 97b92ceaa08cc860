import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { anOrganisation, aProposal, complete, seen } from '../proposals/proposals.js';
import { aProgramme } from './programmes.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Waiting {
  readonly kind: string;
  readonly thingId: string;
  readonly dueOn: string | null;
  readonly consequence: string | null;
}

/** What waits for the user about the proposal. */
const waits = async (user: User, { id }: Pick<Answer, 'id'>): Promise<string[]> =>
  (
    await user.ask<{ waiting: { nodes: Waiting[] } }>(
      '{ waiting(first: 100) { nodes { kind thingId dueOn consequence } } }',
    )
  ).waiting.nodes.flatMap(({ kind, thingId, dueOn }) => (thingId === id ? [`${kind} ${dueOn}`] : []));

/** A programme that Schwarzenberg follows. */
async function followed(rules: object): Promise<void> {
  const { office, town } = world;
  const { id } = await aProgramme(office, town.id, rules);
  const following = { programmeId: id, territoryId: town.id };
  expect(await office.do('followFundingProgramme', following)).not.toHaveProperty('code');
}

describe('a draft while a window of a followed programme is about to end', () => {
  it('waits for its authors and nobody else, until it is handed in', async () => {
    const { police, school, office, council, app } = world;
    const draft = await complete(police, await anOrganisation(app), { bodyId: council });
    expect(await waits(police, draft)).toEqual([]);
    await followed({ windows: [{ closesOn: '01-15' }] });
    // The window ends in the year after: today is 1 December.
    expect(await waits(police, draft)).toEqual(['SUBMIT_PROPOSAL 2027-01-15']);
    expect(await waits(office, draft)).toEqual([]);
    const both = await police.do('inviteProposalAuthor', { ...seen(draft), personId: school.personId });
    expect(await waits(school, draft)).toEqual(['SUBMIT_PROPOSAL 2027-01-15']);
    await police.do('submitProposal', seen(both));
    expect(await waits(police, draft)).toEqual([]);
  });

  it('waits by the earliest end, and not while that is far off', async () => {
    const { police, app } = world;
    const draft = await aProposal(police);
    await followed({ name: 'Nachbarschaftsfonds', windows: [{ closesOn: '12-20' }] });
    expect(await waits(police, draft)).toEqual(['SUBMIT_PROPOSAL 2026-12-20']);
    app.clock.set('2026-09-01T08:00:00Z');
    expect(await waits(police, draft)).toEqual([]);
  });

  it('returned with reasons waits as that, whatever the windows', async () => {
    const { police, office, council, app } = world;
    app.clock.set('2026-12-01T08:00:00Z');
    const draft = await complete(police, await anOrganisation(app), { bodyId: council }, 'Zurück');
    const submitted = await police.do('submitProposal', seen(draft));
    await office.do('returnProposal', { ...seen(submitted), remarks: [{ words: 'Bitte kürzer' }] });
    expect(await waits(police, draft)).toEqual(['REVISE_PROPOSAL null']);
  });
});
