import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, TODAY, type World } from '../meetings/town.js';
import { seen as seenProposal } from '../proposals/proposals.js';
import { aTask } from '../tasks/tasks.js';
import {
  anApplication,
  APPLICATION_FIELDS,
  applicationOf,
  finance,
  fundable,
  granted,
  handedIn,
  NOTICE,
  seen,
} from './applications.js';
import { aProgramme } from './programmes.js';

let world: World;
let programmeId: string;

beforeAll(async () => {
  world = await schwarzenberg();
  const windows = [{ opensOn: '11-01', closesOn: '12-15' }];
  const rules = { ...{ windows, windowYearsAhead: 1, ceiling: null }, consultationNeeded: true };
  programmeId = (await aProgramme(world.office, world.town.id, rules)).id;
});
beforeEach(() => world.app.clock.set(TODAY));
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const begun = async (year = 2027): Promise<Answer> => {
  const proposal = await fundable(world.police);
  return anApplication(world.office, { proposalId: proposal.id, programmeId }, year);
};
const money = async (): Promise<Answer> => granted(world.office, await handedIn(world.office, await begun()));
const act = (name: string, application: Answer, more: object = {}): Promise<Answer> =>
  world.office.do(name, { ...seen(application), ...more }, APPLICATION_FIELDS);

describe('an application', () => {
  it('begins with the finance plan of the proposal, and its sums match to the cent', async () => {
    expect(await begun()).toMatchObject({
      ...{ year: 2027, state: 'DRAFT', version: 1, requested: 800_000 },
      ...{ opensOn: '2026-11-01', closesOn: '2026-12-15', audience: ['OFFICE'] },
      may: ['RENEW', 'SUBMIT', 'WITHDRAW'],
      versions: [
        {
          ...{ number: 1, total: 1_000_000, eligible: 1_000_000, requested: 800_000, ownShare: 200_000 },
          ...{ onwardGrant: true, inKind: 0, thirdParty: 0 },
          expenditures: [{ title: 'Farben und Wände', amount: 600_000 }, { title: 'Workshops' }],
        },
      ],
    });
  });

  it('is read by the authors of its proposal and the office, and by nobody else until it is shared', async () => {
    const { police, school, neighbour, office } = world;
    const { id } = await begun();
    expect(await applicationOf(police, id)).toMatchObject({ id, may: [] });
    for (const stranger of [school, await neighbour.office()]) {
      expect(await applicationOf(stranger, id)).toBeNull();
      const draw = { applicationId: id, amount: 100, requestedOn: '2026-12-01' };
      expect(await stranger.do('drawFunds', draw).catch(() => ({ code: 'DOOR' }))).toMatchObject({
        code: expect.stringMatching(/^(NOT_FOUND|DOOR)$/),
      });
    }
    const choice = { type: 'FundingApplication', id, audience: ['BODY'] };
    await office.do('chooseAudience', { ...choice, revision: 1 });
    // The proposal itself is still a draft, and stays hidden.
    expect(await applicationOf(school, id)).toMatchObject({ id, proposal: null, may: [] });
  });

  it('takes a new version from the proposal and keeps the old one; once it is handed in it asks why', async () => {
    const { police, office } = world;
    const proposal = await fundable(police);
    const first = await anApplication(office, { proposalId: proposal.id, programmeId });
    const funding = [
      { ...finance().funding[0], amount: '7.000,00 €' },
      { ...finance().funding[1], amount: '3.000,00 €' },
    ];
    const draft = { finance: finance({ funding }) };
    const saved = await police.do('saveProposalDraft', { ...seenProposal(proposal), draft });
    expect(saved).toMatchObject({ __typename: 'ProjectProposal' });
    const second = await act('renewFundingApplication', first);
    expect(second).toMatchObject({ version: 2, requested: 700_000 });
    expect(second['versions']).toMatchObject([{ number: 2 }, { number: 1, requested: 800_000 }]);
    const submitted = await handedIn(office, second);
    expect(await act('renewFundingApplication', submitted)).toMatchObject({ code: 'FUNDING_REASON_MISSING' });
    const reason = 'Nachforderung des Fördergebers';
    expect(await act('renewFundingApplication', submitted, { reason })).toMatchObject({ version: 3 });
  });

  it('is handed in although the guard warns only when the office says so', async () => {
    const application = await begun(2026);
    const submittedOn = '2026-12-01';
    expect(await act('submitFundingApplication', application, { submittedOn })).toMatchObject({
      code: 'GUARD_WARNS',
      field: 'despiteFindings',
      message: expect.stringContaining('1 bekannte'),
    });
    const despiteFindings = true;
    expect(
      await act('submitFundingApplication', application, { submittedOn, despiteFindings }),
    ).toMatchObject({
      state: 'SUBMITTED',
    });
  });

  it('says when it arrived, is granted, refused or taken back, each from its own state', async () => {
    const { office } = world;
    const draft = await begun();
    const submitted = await handedIn(office, draft);
    const received = await act('recordFundingReceipt', submitted, { receivedOn: '2026-12-01' });
    expect(received).toMatchObject({ receivedOn: '2026-12-01', state: 'SUBMITTED' });
    const reason = 'Die Mittel sind erschöpft.';
    expect(await act('rejectFundingApplication', received, { reason })).toMatchObject({
      ...{ state: 'REJECTED', reason, endedOn: '2026-12-01', may: [] },
    });
    const taken = await act('withdrawFundingApplication', await begun(), { reason: 'Kein Eigenanteil' });
    expect(taken).toMatchObject({ state: 'WITHDRAWN', submittedOn: null });
    // What has ended makes room for another one.
    const { id: proposalId } = draft['proposal'] as Answer;
    expect(await anApplication(office, { proposalId, programmeId })).toMatchObject({ state: 'DRAFT' });
  });

  it('is refused with a word at the field that is at fault', async () => {
    const { office, police } = world;
    const { id: proposalId } = await fundable(police);
    const { id: empty } = await fundable(police, { funding: [] });
    const draft = await begun();
    const submitted = await handedIn(office, await begun());
    const of = { proposalId, programmeId, year: 2027 };
    const tries: [string, object, string, string | null][] = [
      ['startFundingApplication', { ...of, proposalId: empty }, 'NOTHING_REQUESTED', 'proposalId'],
      ['startFundingApplication', { ...of, proposalId: world.town.id }, 'NOT_FOUND', null],
      ['startFundingApplication', { ...of, programmeId: proposalId }, 'NOT_FOUND', 'programmeId'],
      ['startFundingApplication', { ...of, financeKind: 'FULL' }, 'FINANCE_KIND_NOT_OFFERED', 'financeKind'],
      ['startFundingApplication', { ...of, year: 1 }, 'NUMBER_OUT_OF_RANGE', 'year'],
      [
        'submitFundingApplication',
        { ...seen(draft), submittedOn: '2026-12-02' },
        'DAY_TO_COME',
        'submittedOn',
      ],
      ['recordFundingReceipt', { ...seen(draft), receivedOn: '2026-12-01' }, 'APPLICATION_IS_DRAFT', null],
      [
        'recordFundingReceipt',
        { ...seen(submitted), receivedOn: '2026-11-30' },
        'RECEIVED_BEFORE_SUBMITTED',
        'receivedOn',
      ],
      ['rejectFundingApplication', { ...seen(submitted), reason: ' ' }, 'FUNDING_REASON_MISSING', 'reason'],
      ['recordGrant', { ...seen(draft), grant: NOTICE }, 'APPLICATION_IS_DRAFT', null],
      ...(
        [
          [{ number: '' }, 'NAME_MISSING', 'number'],
          [{ issuedOn: '2026-12-02' }, 'DAY_TO_COME', 'issuedOn'],
          [{ amount: 0 }, 'AMOUNT_MISSING', 'amount'],
          [{ amount: 800_001 }, 'GRANT_ABOVE_REQUEST', 'amount'],
          [{ periodTo: '2026-12-31' }, 'GRANT_ENDS_BEFORE_IT_BEGINS', 'periodTo'],
          [{ proofDueOn: '2026-12-31' }, 'PROOF_BEFORE_GRANT', 'proofDueOn'],
        ] as const
      ).map(([more, code, field]): [string, object, string, string] => [
        ...(['recordGrant', { ...seen(submitted), grant: { ...NOTICE, ...more } }, code, field] as const),
      ]),
      [
        'drawFunds',
        { applicationId: draft.id, amount: 1, requestedOn: '2026-12-01' },
        'APPLICATION_IS_DRAFT',
        null,
      ],
      ['startProofOfUse', seen(submitted), 'APPLICATION_IS_SUBMITTED', null],
      ['withdrawFundingApplication', { ...seen(draft), revision: 9, reason: 'x' }, 'CHANGED_MEANWHILE', null],
    ];
    for (const [name, input, code, field] of tries)
      expect([name, input, await office.do(name, input)]).toMatchObject([name, input, { code, field }]);
  });
});

describe('a grant', () => {
  it('has conditions from which tasks come, and stays no smaller than what was drawn', async () => {
    const { office } = world;
    const application = await money();
    const { conditions } = application['grant'] as { conditions: { id: string; words: string }[] };
    const source = { type: 'GRANT_CONDITION', id: conditions[0]?.id };
    const task = await aTask(office, { title: 'Plakate prüfen', source });
    expect(task['source']).toMatchObject({ title: `Auflage: ${NOTICE.conditions[0]}` });
    const draw = { applicationId: application.id, amount: '5.000,00 €', requestedOn: '2026-12-01' };
    expect(await office.do('drawFunds', draw, APPLICATION_FIELDS)).toMatchObject({
      grant: { drawn: 500_000, left: 250_000, conditions: [{ tasks: [{ title: 'Plakate prüfen' }] }] },
    });
    const smaller = { grant: { ...NOTICE, amount: '4.999,99 €' } };
    expect(await act('changeGrant', application, smaller)).toMatchObject({
      code: 'GRANT_BELOW_DRAWN',
      field: 'amount',
    });
    const more = {
      grant: {
        ...NOTICE,
        amount: '5.000,00 €',
        conditions: [...NOTICE.conditions, 'Belege fünf Jahre aufbewahren'],
      },
    };
    const changed = await act('changeGrant', application, more);
    expect(changed['grant']).toMatchObject({ left: 0, conditions: [{ id: conditions[0]?.id }, {}] });
    const last = await office.do('drawFunds', { ...draw, amount: '0,01 €' });
    expect(last).toMatchObject({ code: 'GRANT_OVERDRAWN', field: 'amount' });
    expect(last.message?.replaceAll('\u00A0', ' ')).toContain('nur 0,00 €');
  });

  it('gives its last euro once, however many ask for it at the same time', async () => {
    const { office, app } = world;
    const { id } = await money();
    const draw = { applicationId: id, amount: '150,01 €', requestedOn: '2026-12-01' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => office.do('drawFunds', draw)));
    const done = answers.filter(({ __typename: type }) => type === 'FundingApplication');
    // 7,500.00 € hold 150.01 € forty-nine times.
    expect(done).toHaveLength(49);
    expect(answers.find(({ code }) => code !== undefined)).toMatchObject({ code: 'GRANT_OVERDRAWN' });
    const [sums] = await app.database.query<{ drawn: string; sum: string }>(
      `select g.drawn_cents as drawn, sum(d.amount_cents)::text as sum from grant_notice g
         join funds_drawdown d using (application_id) where g.application_id = $1 group by g.drawn_cents`,
      [id],
    );
    expect(sums).toEqual({ drawn: '735049', sum: '735049' });
  });

  it('cannot be overdrawn past the program either', async () => {
    const { id } = await money();
    await expect(
      world.app.database.query(
        `insert into funds_drawdown (id, territory_id, application_id, amount_cents, requested_on, at)
         select uuidv7(), territory_id, application_id, amount_cents + 1, now(), now() from grant_notice where application_id = $1`,
        [id],
      ),
    ).rejects.toThrow('grant_not_overdrawn');
  });

  it('is entered once when two do it at once, and an application begins once', async () => {
    const { office, police } = world;
    const submitted = await handedIn(office, await begun());
    const twice = await Promise.all([1, 2, 3].map(() => act('recordGrant', submitted, { grant: NOTICE })));
    expect(twice.filter(({ __typename: type }) => type === 'FundingApplication')).toHaveLength(1);
    const { id: proposalId } = await fundable(police);
    const begin = { proposalId, programmeId, year: 2027 };
    const starts = await Promise.all(
      Array.from({ length: 10 }, () => office.do('startFundingApplication', begin)),
    );
    expect(starts.filter(({ __typename: type }) => type === 'FundingApplication')).toHaveLength(1);
    expect(starts.find(({ code }) => code !== undefined)).toMatchObject({ code: 'APPLICATION_EXISTS' });
  });

  it('is withdrawn or granted, never both', async () => {
    const submitted = await handedIn(world.office, await begun());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 2 === 0
          ? act('recordGrant', submitted, { grant: NOTICE })
          : act('withdrawFundingApplication', submitted, { reason: 'Zurück' }),
      ),
    );
    const [won, ...others] = answers.filter(({ __typename: type }) => type === 'FundingApplication');
    expect(others).toEqual([]);
    const now = await applicationOf(world.office, submitted.id);
    expect(now?.['state']).toBe(won?.['state']);
    expect(now?.['grant'] === null).toBe(now?.['state'] === 'WITHDRAWN');
  });
});
