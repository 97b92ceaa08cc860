import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type World } from '../meetings/town.js';
import { anApplication, APPLICATION_FIELDS, fundable, granted, handedIn, seen } from './applications.js';
import { aProgramme } from './programmes.js';

let world: World;
let programmeId: string;
beforeAll(async () => {
  world = await schwarzenberg();
  programmeId = (await aProgramme(world.office, world.town.id, { ceiling: null, windows: [] })).id;
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Drawdown {
  readonly id: string;
  readonly amount: number;
}

const FIELDS = `${APPLICATION_FIELDS} grant { drawdowns { id cancelReason } }`;
const DRAW = { amount: '5.000,00 €', requestedOn: '2026-12-01' };
const drawdownsOf = (application: Answer): Drawdown[] =>
  (application['grant'] as { drawdowns: Drawdown[] }).drawdowns;

/** 7,500.00 € are granted, 5,000.00 € of them drawn. */
async function drawn(): Promise<{ application: Answer; applicationId: string; drawdownId: string }> {
  const { office, police } = world;
  const proposal = await fundable(police);
  const draft = await anApplication(office, { proposalId: proposal.id, programmeId });
  const { id: applicationId } = await granted(office, await handedIn(office, draft));
  const application = await office.do('drawFunds', { applicationId, ...DRAW }, FIELDS);
  return { application, applicationId, drawdownId: drawdownsOf(application)[0]?.id ?? '' };
}

const correct = (input: object): Promise<Answer> => world.office.do('correctDrawdown', input, FIELDS);
const sums = (application: Answer): unknown => {
  const { drawn: sum, left, drawdowns } = application['grant'] as Record<string, unknown>;
  return { sum, left, drawdowns };
};

describe('a drawdown that was entered wrongly', () => {
  it('counts no more and stays to be read beside the right one; the sums are exact', async () => {
    const { applicationId, drawdownId } = await drawn();
    const right = { ...DRAW, amount: '5.500,01 €', purpose: 'Erste Rate' };
    const given = { applicationId, drawdownId, reason: 'Zahlendreher', correct: right };
    expect(await correct({ ...given, reason: ' ' })).toMatchObject({
      ...{ code: 'FUNDING_REASON_MISSING', field: 'reason' },
    });
    // All of what the wrong one had taken can be drawn again, and not a cent more than was granted.
    expect(await correct({ ...given, correct: { ...right, amount: '7.500,01 €' } })).toMatchObject({
      ...{ code: 'GRANT_OVERDRAWN', field: 'amount' },
    });
    const corrected = await correct(given);
    expect(sums(corrected)).toMatchObject({
      ...{ sum: 550_001, left: 199_999 },
      drawdowns: [
        { amount: 500_000, cancelReason: 'Zahlendreher' },
        { amount: 550_001, purpose: 'Erste Rate', cancelReason: null },
      ],
    });
    const never = { applicationId, drawdownId: drawdownsOf(corrected)[1]?.id, reason: 'Nie abgerufen' };
    expect(sums(await correct(never))).toMatchObject({ sum: 0, left: 750_000 });
    expect(await correct(given)).toMatchObject({ code: 'CORRECTED_ALREADY' });
    const other = await drawn();
    expect(await correct({ ...given, drawdownId: other.drawdownId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is corrected once, and the last euro is given once, whatever fifty ask at the same time', async () => {
    const { office, app } = world;
    const { applicationId, drawdownId } = await drawn();
    const given = { applicationId, drawdownId, reason: 'Zu viel', correct: { ...DRAW, amount: 100_000 } };
    const draw = { applicationId, ...DRAW, amount: 130_000 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? correct(given) : office.do('drawFunds', draw))),
    );
    const corrections = answers.filter((_, n) => n % 2 === 0);
    expect(corrections.filter(({ __typename: type }) => type === 'FundingApplication')).toHaveLength(1);
    const [kept] = await app.database.query<{ drawn: string; sum: string; amount: string }>(
      `select g.drawn_cents as drawn, g.amount_cents as amount, sum(d.amount_cents)::text as sum
         from grant_notice g join funds_drawdown d on d.application_id = g.application_id and d.cancelled_at is null
        where g.application_id = $1 group by 1, 2`,
      [applicationId],
    );
    // 1,000.00 € and five times 1,300.00 € are all of it.
    expect(kept).toEqual({ drawn: '750000', sum: '750000', amount: '750000' });
  });

  it('stays as it is once the proof of use is handed in', async () => {
    const { office } = world;
    const { application, applicationId, drawdownId } = await drawn();
    const started = await office.do('startProofOfUse', seen(application));
    const words = { activities: 'Getan', results: 'Erreicht', lines: [] };
    const written = await office.do('saveProofOfUse', { ...seen(started), ...words });
    await office.do('submitProofOfUse', { ...seen(written), submittedOn: '2026-12-01' });
    expect(await correct({ applicationId, drawdownId, reason: 'Zu spät' })).toMatchObject({
      code: 'PROOF_SUBMITTED',
    });
    // The last money may come afterwards.
    const paid = await office.do('recordDrawdownPayment', {
      ...{ applicationId, drawdownId, paidOn: '2026-12-01' },
    });
    expect(paid).not.toHaveProperty('code');
  });
});

it('of a drawdown it is said later when the money came, once, and not before it was asked for', async () => {
  const { office } = world;
  const { applicationId, drawdownId } = await drawn();
  const pay = (paidOn: string): Promise<Answer> =>
    office.do('recordDrawdownPayment', { applicationId, drawdownId, paidOn }, FIELDS);
  expect(await pay('2026-11-30')).toMatchObject({ code: 'PAID_BEFORE_REQUESTED', field: 'paidOn' });
  expect(await pay('2026-12-02')).toMatchObject({ code: 'DAY_TO_COME', field: 'paidOn' });
  expect(sums(await pay('2026-12-01'))).toMatchObject({
    ...{ sum: 500_000, drawdowns: [{ paidOn: '2026-12-01' }] },
  });
  expect(await pay('2026-12-01')).toMatchObject({ code: 'PAYMENT_KNOWN' });
});
