import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deadlinesOf, renewed } from '../deadlines/deadlines.js';
import { type Answer, schwarzenberg, TODAY, type World } from '../meetings/town.js';
import { addressOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { mailsAbout } from '../proposals/mails.js';
import { anApplication, APPLICATION_FIELDS, fundable, granted, handedIn, seen } from './applications.js';
import { aProgramme } from './programmes.js';

let world: World;
let parts: WorkerParts;
let programmeId: string;

beforeAll(async () => {
  world = await schwarzenberg();
  parts = await workerParts(world.app);
  const windows = [{ opensOn: '11-01', closesOn: '12-15' }];
  const rules = { ...{ windows, windowYearsAhead: 1, ceiling: null }, consultationNeeded: true };
  programmeId = (await aProgramme(world.office, world.town.id, rules)).id;
});
beforeEach(() => world.app.clock.set(TODAY));
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

const begun = async (year = 2027): Promise<Answer> => {
  const proposal = await fundable(world.police);
  return anApplication(world.office, { proposalId: proposal.id, programmeId }, year);
};
const money = async (): Promise<Answer> => granted(world.office, await handedIn(world.office, await begun()));
const act = (name: string, application: Answer, more: object = {}): Promise<Answer> =>
  world.office.do(name, { ...seen(application), ...more }, APPLICATION_FIELDS);

describe('the proof of use', () => {
  it('begins with the lines of the application, is written, handed in once, and then stays', async () => {
    const application = await money();
    const started = await act('startProofOfUse', application);
    const proof = started['proof'] as { lines: { id: string }[] };
    expect(proof).toMatchObject({ planned: 1_000_000, spent: 1_000_000, submittedOn: null, keepUntil: null });
    expect(await act('startProofOfUse', started)).toMatchObject({ code: 'PROOF_EXISTS' });
    const submittedOn = '2026-12-01';
    expect(await act('submitProofOfUse', started, { submittedOn })).toMatchObject({
      ...{ code: 'PROOF_INCOMPLETE', field: 'activities' },
    });
    const lines = [{ lineId: proof.lines[0]?.id, spent: '5.432,10 €' }];
    const words = { activities: 'Zwölf Workshops', results: 'Weniger Schäden', deviations: null };
    const saved = await act('saveProofOfUse', started, { ...words, lines });
    expect(saved['proof']).toMatchObject({ spent: 943_210, activities: 'Zwölf Workshops' });
    expect(await act('saveProofOfUse', saved, { lines: [{ ...lines[0], spent: -1 }] })).toMatchObject({
      ...{ code: 'AMOUNT_NEGATIVE', field: 'lines' },
    });
    const handed = await act('submitProofOfUse', saved, { submittedOn });
    // The programme keeps papers for ten years.
    expect(handed['proof']).toMatchObject({ submittedOn, keepUntil: '2036-12-01' });
    expect(await act('saveProofOfUse', handed, { ...words, lines })).toMatchObject({
      code: 'PROOF_SUBMITTED',
    });
  });
});

describe('the days of an application', () => {
  const daysOf = async ({ id }: Answer) => {
    await renewed(parts);
    const all = await deadlinesOf(world.office);
    return all.filter(({ path }) => path === `/foerderung/antraege/${id}`);
  };
  const waitingFor = async ({ id }: Answer): Promise<string[]> =>
    (
      await world.office.ask<{
        waiting: { nodes: { kind: string; thingId: string; dueOn: string | null }[] };
      }>('{ waiting(first: 100) { nodes { kind thingId dueOn } } }')
    ).waiting.nodes.flatMap(({ kind, thingId, dueOn }) => (thingId === id ? [`${kind} ${dueOn}`] : []));

  it('are the last day to apply, to draw, to prove and to keep the papers, each in its time', async () => {
    const { office, app } = world;
    const draft = await begun();
    expect(await daysOf(draft)).toMatchObject([
      { kind: 'FUNDING_APPLY', lastDay: '2026-12-15', isOpen: true },
    ]);
    expect(await waitingFor(draft)).toEqual(['APPLY_FOR_FUNDING 2026-12-15']);
    const submitted = await handedIn(office, draft);
    expect(await daysOf(submitted)).toMatchObject([{ kind: 'FUNDING_APPLY', isOpen: false }]);
    expect(await waitingFor(submitted)).toEqual(['RECORD_RECEIPT 2026-12-15']);
    const application = await granted(office, submitted);
    expect(application['proofDueOn']).toBe('2028-03-31');
    expect(
      (await daysOf(application)).map(({ kind, dueOn, isOpen }) => `${kind} ${dueOn} ${isOpen}`),
    ).toEqual([
      'FUNDING_APPLY 2026-12-15 false',
      'FUNDING_DRAW 2027-11-30 true',
      'FUNDING_PROOF 2028-03-31 true',
    ]);
    expect(await waitingFor(application)).toEqual([]);
    app.clock.set('2027-11-01T08:00:00Z');
    expect(await waitingFor(application)).toEqual(['DRAW_FUNDS 2027-11-30']);
    app.clock.set('2028-02-01T08:00:00Z');
    expect(await waitingFor(application)).toContain('PROVE_USE 2028-03-31');
    const begunProof = await act('startProofOfUse', application);
    const words = { activities: 'Getan', results: 'Erreicht', lines: [] };
    const saved = await act('saveProofOfUse', begunProof, words);
    await act('submitProofOfUse', saved, { submittedOn: '2028-02-01' });
    expect(await waitingFor(application)).not.toContain('PROVE_USE 2028-03-31');
    expect(
      (await daysOf(application)).map(({ kind, lastDay, isOpen }) => `${kind} ${lastDay} ${isOpen}`),
    ).toContain('FUNDING_RETENTION 2038-02-01 true');
  });
});

describe('whoever proposed it', () => {
  const SECRET = 'Nur in der Anwendung zu lesen';
  const mails = (application: Answer) =>
    mailsAbout((application['proposal'] as Answer).id, { app: world.app, parts });
  /** Its author alone is told of it, in these words; amounts, reasons and conditions need sign-in. */
  async function tells(application: Answer, subject: string, words: string): Promise<void> {
    const [mail, ...more] = await mails(application);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      ...{ to: addressOf(world.police), subject: `${subject}: Graffiti am Bahnhof vorbeugen` },
    });
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(mail?.text).toContain(`/foerderung/antraege/${application.id}`);
    expect(`${mail?.text}${mail?.html}`).not.toMatch(new RegExp(`${SECRET}|7\\.500|Plakaten`));
  }

  it('is told by mail when the money is applied for, and when it is granted', async () => {
    const submitted = await handedIn(world.office, await begun());
    await tells(submitted, 'Förderung beantragt', 'Als Nächstes entscheidet der Fördergeber.');
    const application = await granted(world.office, submitted);
    await tells(application, 'Förderung bewilligt', 'Der Zuwendungsbescheid ist da');
    // What changes no state is no step.
    await act('recordFundingReceipt', application, { receivedOn: '2026-12-01' });
    expect(await mails(application)).toEqual([]);
  });

  it('is told when it is refused, or taken back, with a word about where the reason stands', async () => {
    const refused = await handedIn(world.office, await begun());
    await mails(refused);
    const ended = await act('rejectFundingApplication', refused, { reason: SECRET });
    await tells(ended, 'Förderung abgelehnt', 'Den Grund lesen Sie in der Anwendung.');
    const back = await act('withdrawFundingApplication', await begun(), { reason: SECRET });
    await tells(back, 'Förderantrag zurückgezogen', 'besprechen Sie mit Ihrer Koordinierungsstelle');
  });

  it('is not told of a step that is overtaken before the mail went', async () => {
    const application = await money();
    await tells(application, 'Förderung bewilligt', 'bewilligt');
  });
});

describe('the guard over a proposal', () => {
  it('looks at the finance plan as it is stored', async () => {
    const { id: proposalId } = await fundable(world.police);
    const { fundingGuardOfProposal: findings } = await world.police.ask<{
      fundingGuardOfProposal: { code: string }[];
    }>(
      'query ($p: ID!, $f: ID!) { fundingGuardOfProposal(proposalId: $p, programmeId: $f, year: 2027, financeKind: SHARE) { code } }',
      { p: proposalId, f: programmeId },
    );
    expect(findings.map(({ code }) => code)).toEqual([
      ...['CONSULTATION_MISSING', 'WINDOW_OPEN', 'ONWARD_GRANT_TOLD', 'RATE_KEPT'],
    ]);
  });
});
