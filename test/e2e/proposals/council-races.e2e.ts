import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVAL, record } from '../meetings/decisions.js';
import { type Answer, schwarzenberg, type World } from '../meetings/town.js';
import {
  beforeTheCouncil,
  draftFor,
  findingOf,
  inReview,
  recommended,
  reviewOf,
  WAY,
  wayOf,
} from './council-way.js';
import { aProposal, HEAD, seen } from './proposals.js';

const AT_ONCE = 50;

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const times = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)));

/** How often each came of it: the thing, or the code of a refusal. */
function outcomes(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { __typename: type, code } of answers) {
    const key = type === 'Refused' ? (code ?? 'no code') : 'done';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await world.app.database.query<{ n: number }>(sql, values))[0]?.n ?? -1;

describe('of fifty requests at once', () => {
  it('two reviewers finish each exactly once', async () => {
    const { school, church } = world;
    const { id } = await inReview(world, [school, church]);
    const findings = [findingOf(await reviewOf(school, id)), findingOf(await reviewOf(church, id))];
    const answers = await times((index) =>
      (index % 2 === 0 ? school : church).do('finishReview', findings[index % 2] ?? {}),
    );
    expect(outcomes(answers)).toEqual({ done: 2, CHANGED_MEANWHILE: AT_ONCE - 2 });
    expect(
      await count(
        `select count(*)::int as n from review_score s join proposal_review r on r.id = s.review_id where r.proposal_id = $1`,
        id,
      ),
    ).toBe(14);
  });

  it('one change of the budget is stored, and its sum is that of its lines', async () => {
    const { police } = world;
    const proposal = await aProposal(police, { head: HEAD });
    const answers = await times((index) =>
      police.do('saveProposalDraft', {
        ...seen(proposal),
        draft: { finance: { expenditures: [lineOf(index), lineOf(index + 1)], funding: [] } },
      }),
    );
    expect(outcomes(answers)).toEqual({ done: 1, CHANGED_MEANWHILE: AT_ONCE - 1 });
    expect(
      await count(
        `select (expenditure_cents = (select sum((e ->> 'amount')::bigint) from jsonb_array_elements(content -> 'finance' -> 'expenditures') e))::int as n
           from proposal where id = $1`,
        proposal.id,
      ),
    ).toBe(1);
  });

  it('a withdrawal and a decision exclude each other', async () => {
    const { police, office } = world;
    const { proposal, itemId } = await beforeTheCouncil(world);
    const answers = await times((index) =>
      index % 2 === 0 ? police.do('withdrawProposal', seen(proposal)) : record(office, itemId, APPROVAL),
    );
    const { done, ...refused } = outcomes(answers);
    expect(done).toBe(1);
    expect(Object.keys(refused)).not.toContain('no code');
    const { state } = await wayOf(office, proposal.id);
    const decided = await count('select count(*)::int as n from decision where agenda_item_id = $1', itemId);
    expect({ state, decided }).toEqual(
      state === 'WITHDRAWN' ? { state: 'WITHDRAWN', decided: 0 } : { state: 'APPROVED', decided: 1 },
    );
  });

  it('one puts the proposal on one agenda, whichever two there are', async () => {
    const { office } = world;
    const proposal = await recommended(world);
    const drafts = [await draftFor(world), await draftFor(world)];
    const answers = await times((index) =>
      office.do('putProposalOnAgenda', { ...seen(proposal), meetingId: drafts[index % 2]?.id }, WAY),
    );
    expect(outcomes(answers)).toEqual({ done: 1, CHANGED_MEANWHILE: AT_ONCE - 1 });
    expect(await count('select count(*)::int as n from agenda_item where paper_id = $1', proposal.id)).toBe(
      1,
    );
  });
});

const lineOf = (euros: number) => ({
  id: crypto.randomUUID(),
  kind: 'MATERIAL',
  title: 'Farbe',
  amount: euros * 100,
  isEligible: true,
});
