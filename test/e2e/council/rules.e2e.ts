import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultRules, rulesInForce } from '../../../src/council/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import type { BodyId, TerritoryId } from '../../../src/shared/ids.js';
import { type Answer, type Client, type CouncilApp, councilApp } from './council-app.js';

let app: CouncilApp;
let town: TerritoryId;
let office: Client;
let neighbour: Client;
let council: Answer;
let count = 0;

beforeAll(async () => {
  app = await councilApp();
  town = await app.town('Schwarzenberg');
  office = await app.signedIn({ role: 'COORDINATOR', territoryId: town });
  neighbour = await app.signedIn({ role: 'COORDINATOR', territoryId: await app.town('Schneeberg') });
});
afterAll(() => app.close());
beforeEach(async () => {
  count += 1;
  council = await office.do('createBody', 'Body', {
    territoryId: town,
    kind: 'PREVENTION_COUNCIL',
    name: `Rat ${count}`,
  });
});

const parameters = (facts: object = {}) => ({
  ...defaultRules('PREVENTION_COUNCIL'),
  invitationPeriodDays: 10,
  ...facts,
});
const RULES =
  'rules { version validFrom validTo parameters { invitationPeriodDays } } rulesInForce { version parameters { invitationPeriodDays quorum { numerator denominator base } reminders { before { days hours } to } } }';
const adopt = (revision: number, validFrom: string, facts: object = {}, client = office) =>
  client.do(
    'adoptRules',
    'Body',
    { id: council.id, revision, validFrom, parameters: parameters(facts) },
    RULES,
  );
const onDay = (day: string) =>
  app.get(UnitOfWork).run(systemActor('test', town), (tx) => rulesInForce(tx, council.id as BodyId, day));

describe('rules of procedure', () => {
  it('are the defaults of the kind until a body adopts its own', async () => {
    const { body } = await office.ask<{ body: object }>(`query ($id: ID!) { body(id: $id) { ${RULES} } }`, {
      id: council.id,
    });
    expect(body).toMatchObject({
      rules: [],
      rulesInForce: {
        version: null,
        parameters: {
          invitationPeriodDays: 14,
          quorum: { numerator: 1, denominator: 2, base: 'OCCUPIED' },
          reminders: [
            { before: { days: 7, hours: null }, to: 'OPEN' },
            {},
            { before: { days: null, hours: 2 } },
          ],
        },
      },
    });
    expect(await onDay('2027-06-01')).toMatchObject({
      version: null,
      parameters: { invitationPeriodDays: 14 },
    });
  });

  it('come in versions; the one before ends on the day before', async () => {
    expect(await adopt(1, '2027-01-01')).toMatchObject({
      revision: 2,
      rulesInForce: { version: 1, parameters: { invitationPeriodDays: 10 } },
    });
    expect(await adopt(2, '2027-07-01', { invitationPeriodDays: 7 })).toMatchObject({
      rules: [
        {
          version: 1,
          validFrom: '2027-01-01',
          validTo: '2027-06-30',
          parameters: { invitationPeriodDays: 10 },
        },
        { version: 2, validFrom: '2027-07-01', validTo: null, parameters: { invitationPeriodDays: 7 } },
      ],
      rulesInForce: { version: 1 },
    });
    const versions = await Promise.all(['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01'].map(onDay));
    expect(versions.map((rules) => rules?.version)).toEqual([null, 1, 1, 2]);
  });

  it('are adopted by one editor at a time', async () => {
    const both = await Promise.all([adopt(1, '2027-01-01'), adopt(1, '2027-02-01')]);
    expect(both.map((answer) => answer.code ?? answer.revision).sort()).toEqual([2, 'CHANGED_MEANWHILE']);
  });

  it('do not change what held already', async () => {
    await adopt(1, '2027-01-01');
    expect(await adopt(2, '2027-05-31')).toMatchObject({ code: 'RULES_TOO_EARLY', field: 'validFrom' });
    expect(await adopt(2, '2026-01-01')).toMatchObject({ code: 'RULES_TOO_EARLY', field: 'validFrom' });
  });

  it.each([
    ['an urgent period longer than the ordinary one', { urgentPeriodDays: 11 }, 'urgentPeriodDays'],
    [
      'a quorum above all seats',
      { quorum: { numerator: 3, denominator: 2, base: 'ALL' } },
      'quorum.numerator',
    ],
    ['minutes after a thousand days', { minutesDays: 1_000 }, 'minutesDays'],
  ])('are refused with %s', async (_, facts, field) => {
    expect(await adopt(1, '2027-01-01', facts)).toMatchObject({
      code: 'RULES_INVALID',
      field: expect.stringContaining(field),
    });
  });

  it('are no business of the neighbour', async () => {
    expect(await adopt(1, '2027-01-01', {}, neighbour)).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
  });
});
