import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../harness/statements.js';
import type { Answer } from '../meetings/town.js';
import { proofPaper } from '../papers/papers.js';
import { cellsOf, partsOf } from '../papers/read-office-file.js';
import { readPdf } from '../papers/read-pdf.js';
import { openProject, type Project, type ProjectWorld, withApproved } from '../projects/projects.js';
import { anApplication, granted, handedIn, seen, storedFinance } from './applications.js';
import { aProgramme } from './programmes.js';

const FIELDS = `project { id } proof { activities results deviations filledAt planned spent
  lines { id kind title planned spent receipts } receiptsByYear { kind year amount } }`;
const YEAR = { issuedOn: '2026-11-30', periodFrom: '2026-01-01', periodTo: '2026-12-31' };

interface Proof {
  readonly filledAt: string | null;
  readonly activities: string | null;
  readonly lines: readonly {
    readonly id: string;
    readonly spent: number;
    readonly receipts: number | null;
  }[];
}

let world: ProjectWorld;
let programmeId: string;
beforeAll(async () => {
  world = await withApproved();
  const more = { ceiling: null, windows: [], maximumRate: 10_000 };
  programmeId = (await aProgramme(world.office, world.town.id, more)).id;
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

async function grantFor(title: string): Promise<{ application: Answer; proposalId: string }> {
  const proposalId = await world.approved(title);
  const content = JSON.stringify({ finance: storedFinance() });
  await world.app.database.query('update proposal set content = content || $2 where id = $1', [
    proposalId,
    content,
  ]);
  const draft = await anApplication(world.office, { proposalId, programmeId });
  return { application: await granted(world.office, await handedIn(world.office, draft), YEAR), proposalId };
}

const act = (name: string, application: Answer, more: object = {}): Promise<Answer> =>
  world.office.do(name, { ...seen(application), ...more }, FIELDS);

async function projectOf(proposalId: string): Promise<Project> {
  const { id } = await world.office.do('startProject', { proposalId });
  await world.office.do('saveBudgetLine', { projectId: id, kind: 'RENT', label: 'Probenraum', planned: 0 });
  return openProject(world.office, id);
}

const receipt = (project: Project, line: number, amount: number, paidOn = '2026-11-30'): Promise<Answer> =>
  world.office.do('recordReceipt', {
    ...{ projectId: project.id, lineId: project.budgetLines[line]?.id, paidOn, amount },
    ...{ payee: 'Farbenhaus', purpose: 'Farbe' },
  });

describe('the proof of use of a project', () => {
  it('takes receipts of the time of the grant by kind of cost, to the cent, and what was reported', async () => {
    const { application, proposalId } = await grantFor('Freie Wände');
    const project = await projectOf(proposalId);
    await receipt(project, 0, 12_345);
    await receipt(project, 0, 1, '2026-01-01');
    await receipt(project, 0, 99_999, '2025-12-31');
    await receipt(project, 2, 5_000);
    await world.office.do('recordProgress', {
      ...{ projectId: project.id, day: '2026-11-30', words: 'Die erste Wand ist bemalt.' },
      ...{ obstacles: 'Regen', reachedIds: [project.milestones[0]?.id] },
      values: [{ indicatorId: project.indicators[0]?.id, value: 20.25 }],
    });
    const started = await act('startProofOfUse', application);
    expect(started).toMatchObject({ project: { id: project.id } });
    expect(started['proof']).toMatchObject({
      activities: expect.stringMatching(
        /erreicht am Montag, 30\.11\.2026.*\n\nBericht vom Dienstag, 01\.12\.2026: Die erste Wand ist bemalt\./s,
      ),
      results: expect.stringMatching(/: 20,25 .*\(Ausgangswert .*, Ziel .*\)/),
      deviations: expect.stringMatching(/Hindernis, Bericht vom Dienstag, 01\.12\.2026: Regen$/),
      ...{ planned: 1_000_000, spent: 17_346, filledAt: '2026-12-01T08:00:00.000Z' },
      lines: [
        { kind: 'MATERIAL', planned: 600_000, spent: 12_346, receipts: 12_346 },
        { kind: 'FEES', planned: 400_000, spent: 0, receipts: 0 },
        { kind: 'RENT', title: 'Probenraum', planned: 0, spent: 5_000, receipts: 5_000 },
      ],
      receiptsByYear: [
        { kind: 'MATERIAL', year: 2026, amount: 12_346 },
        { kind: 'RENT', year: 2026, amount: 5_000 },
      ],
    });
  });

  it('can be corrected, and what was typed stays when it is filled again', async () => {
    const { application, proposalId } = await grantFor('Berichtigt');
    const project = await projectOf(proposalId);
    await receipt(project, 0, 1_000);
    const started = await act('startProofOfUse', application);
    const lines = [{ lineId: (started['proof'] as Proof).lines[0]?.id, spent: 900 }];
    const saved = await act('saveProofOfUse', started, { activities: 'Selbst geschrieben', lines });
    expect((saved['proof'] as Proof).lines[0]).toMatchObject({ spent: 900, receipts: 1_000 });
    await receipt(project, 0, 500);
    await receipt(project, 1, 700);
    const filled = (await act('fillProofOfUse', saved))['proof'] as Proof;
    expect(filled.activities).toBe('Selbst geschrieben');
    expect(filled.lines).toMatchObject([
      { spent: 900, receipts: 1_500 },
      { spent: 700, receipts: 700 },
    ]);
    // Whoever saw it before is told that it was changed.
    expect(await act('fillProofOfUse', saved)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('without a project begins with the plan, and says why it cannot be filled', async () => {
    const { application } = await grantFor('Ohne Projekt');
    expect(await act('fillProofOfUse', application)).toMatchObject({ code: 'PROOF_MISSING' });
    const started = await act('startProofOfUse', application);
    expect(started).toMatchObject({
      project: null,
      proof: { spent: 1_000_000, filledAt: null, receiptsByYear: [] },
    });
    expect((started['proof'] as Proof).lines.map(({ receipts }) => receipts)).toEqual([null, null]);
    expect(await act('fillProofOfUse', started)).toMatchObject({ code: 'PROOF_WITHOUT_PROJECT' });
  });

  it('needs no more statements for many receipts than for one', async () => {
    const one = await grantFor('Ein Beleg');
    const many = await grantFor('Viele Belege');
    await receipt(await projectOf(one.proposalId), 0, 1);
    const project = await projectOf(many.proposalId);
    for (let n = 0; n < 20; n += 1) await receipt(project, n % 3, 100 + n);
    const needed = await statementsOf(() => act('startProofOfUse', one.application));
    expect(await statementsOf(() => act('startProofOfUse', many.application))).toBe(needed);
  });

  it('becomes a paper for the funder: words and numbers as PDF for everyone, numbers as a sheet', async () => {
    const { office, school, app } = world;
    const { application, proposalId } = await grantFor('Nachgewiesen');
    const project = await projectOf(proposalId);
    await receipt(project, 0, 12_345);
    expect((await proofPaper(office, application.id, 'pdf')).status).toBe(404);
    const started = await act('startProofOfUse', application);
    const words = { activities: 'Zwölf Abende & <Nächte>', results: 'Weniger Schäden', lines: [] };
    await act('saveProofOfUse', started, words);
    const response = await proofPaper(office, application.id, 'pdf');
    expect(response.headers.get('content-disposition')).toContain('Verwendungsnachweis Nachgewiesen.pdf');
    const pdf = await readPdf(Buffer.from(await response.arrayBuffer()));
    expect(pdf.raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.title).toBe('Verwendungsnachweis: Nachgewiesen');
    const heads = pdf.spoken.flatMap(([role, text]) => (role === 'TH' ? [text] : []));
    expect(heads).toEqual(expect.arrayContaining(['Ausgegeben', 'Laut Belegen', 'Ausgaben insgesamt']));
    for (const said of ['Zwölf Abende & <Nächte>', '123,45 €', '7.500,00 €', 'Entwurf vom 01.12.2026'])
      expect(pdf.text).toContain(said);
    const sheet = await proofPaper(office, application.id, 'xlsx');
    const cells = cellsOf(partsOf(Buffer.from(await sheet.arrayBuffer())));
    const [row] = Object.entries(cells).find(([, { value }]) => value === 'Ausgaben insgesamt') ?? [];
    expect(cells[`D${row?.slice(1)}`]).toEqual({ value: 123.45, formula: 'SUM(D9:D10)' });
    for (const who of [school, { client: app.anonymous }, await world.neighbour.office()])
      expect((await proofPaper(who, application.id, 'pdf')).status).toBe(404);
    expect((await proofPaper(office, application.id, 'docx')).status).toBe(404);
  });

  it('once handed in, keeps its receipts as they are, also against a correction at the same time', async () => {
    const { application, proposalId } = await grantFor('Abgerechnet');
    const project = await projectOf(proposalId);
    await receipt(project, 0, 5_000, '2025-12-31');
    await receipt(project, 0, 12_345);
    const started = await act('startProofOfUse', application);
    const words = { activities: 'Getan', results: 'Erreicht', lines: [] };
    const written = await act('saveProofOfUse', started, words);
    const [inTime, before] = (await openProject(world.office, project.id)).receipts;
    const line = { projectId: project.id, lineId: project.budgetLines[0]?.id };
    const right = { ...line, paidOn: '2026-11-30', payee: 'Farbenhaus', purpose: 'Farbe', amount: 1 };
    const correct = (receiptId: unknown): Promise<Answer> =>
      world.office.do('correctReceipt', { ...right, receiptId, reason: 'Zahlendreher' });
    const [handed, ...corrected] = await Promise.all([
      act('submitProofOfUse', written, { submittedOn: '2026-12-01' }),
      ...Array.from({ length: 20 }, () => correct(inTime?.id)),
    ]);
    expect(handed.__typename).toBe('FundingApplication');
    // Whether the correction came before or after: it is made once, or never.
    const done = corrected.filter(({ __typename: type }) => type === 'Project').length;
    const codes = new Set(corrected.flatMap(({ code }) => code ?? []));
    expect([done, codes]).toEqual(
      done === 1 ? [1, new Set(['CORRECTED_ALREADY'])] : [0, new Set(['RECEIPT_PROVED'])],
    );
    const standing = (await openProject(world.office, project.id)).receipts.find(
      ({ id, amount }) => id !== before?.id && amount === (done === 1 ? 1 : 12_345),
    );
    expect(await correct(standing?.id)).toMatchObject({ code: 'RECEIPT_PROVED' });
    const cancel = { projectId: project.id, receiptId: standing?.id, reason: 'Doppelt' };
    expect(await world.office.do('cancelReceipt', cancel)).toMatchObject({ code: 'RECEIPT_PROVED' });
    // What was paid before the time of the grant is not in it.
    expect(await correct(before?.id)).not.toHaveProperty('code');
  });
});
