import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attached } from '../files/files.js';
import {
  aProject,
  FIELDS,
  openProject,
  type Project,
  projectOf,
  type ProjectWorld,
  withApproved,
} from './projects.js';

let world: ProjectWorld;
beforeAll(async () => {
  world = await withApproved();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A project whose budget has one line of 1.200,00 €. */
async function withLine(title: string): Promise<{ project: Project; lineId: string }> {
  const project = await openProject(world.office, (await aProject(world, title)).id);
  return { project, lineId: project.budgetLines[0]?.id ?? '' };
}

const RECEIPT = { paidOn: '2026-11-30', payee: 'Farbenhaus', purpose: 'Farbe', amount: '12,34 €' };

describe('receipts', () => {
  it('count to the cent, however many are recorded at once, beyond the plan too', async () => {
    const { office, police } = world;
    const { project, lineId } = await withLine('Fünfzig Belege');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        (n % 2 === 0 ? office : police).do('recordReceipt', {
          ...{ projectId: project.id, lineId, ...RECEIPT, amount: 2_417 + n },
        }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Project')).toHaveLength(50);
    const sum = 50 * 2_417 + (49 * 50) / 2;
    expect(await openProject(office, project.id)).toMatchObject({
      ...{ planned: 120_000, spent: sum },
      budgetLines: [{ planned: 120_000, spent: sum }],
    });
    // More than planned is kept and shown as that.
    expect(sum).toBeGreaterThan(120_000);
  });

  it('are refused where they say nothing that could have been paid', async () => {
    const { police } = world;
    const { project, lineId } = await withLine('Falsche Belege');
    const refusal = async (change: object) => {
      const input = { projectId: project.id, lineId, ...RECEIPT, ...change };
      const { code, field } = await police.do('recordReceipt', input);
      return `${code} ${field}`;
    };
    expect(await refusal({ amount: 0 })).toBe('AMOUNT_NOT_POSITIVE amount');
    expect(await refusal({ amount: '-5,00 €' })).toBe('AMOUNT_NOT_POSITIVE amount');
    expect(await refusal({ paidOn: '2026-12-02' })).toBe('DAY_IN_FUTURE paidOn');
    expect(await refusal({ payee: ' ' })).toBe('NAME_MISSING payee');
    expect(await refusal({ purpose: ' ' })).toBe('NAME_MISSING purpose');
    const other = await withLine('Ein anderer Plan');
    expect(await refusal({ lineId: other.lineId })).toBe('NOT_FOUND null');
    expect((await openProject(police, project.id)).receipts).toEqual([]);
  });

  it('a wrong one is cancelled once, counts no more and stays to be read', async () => {
    const { office, police } = world;
    const { project, lineId } = await withLine('Storniert');
    const { id: projectId } = project;
    const recorded = (await police.do('recordReceipt', { projectId, lineId, ...RECEIPT }, FIELDS)) as Project;
    expect(recorded['spent']).toBe(1_234);
    const receiptId = recorded.receipts[0]?.id;
    expect(await police.do('cancelReceipt', { projectId, receiptId, reason: '' })).toMatchObject({
      ...{ code: 'CORRECTION_REASON_MISSING', field: 'reason' },
    });
    const answers = await Promise.all(
      [office, police].map((who) => who.do('cancelReceipt', { projectId, receiptId, reason: 'Doppelt' })),
    );
    expect(answers.map(({ code, __typename }) => code ?? __typename).toSorted()).toEqual([
      'CORRECTED_ALREADY',
      'Project',
    ]);
    expect(await openProject(office, projectId)).toMatchObject({
      ...{ spent: 0, budgetLines: [{ spent: 0 }] },
      receipts: [{ amount: 1_234, cancelReason: 'Doppelt' }],
    });
    expect(
      await police.do('cancelReceipt', { projectId, receiptId: crypto.randomUUID(), reason: 'Text' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a wrong one is put right in one go, once: sums are exact, its file goes along, the old one stays', async () => {
    const { office, police } = world;
    const { project, lineId } = await withLine('Berichtigt');
    const { id: projectId } = project;
    const first = (await police.do('recordReceipt', { projectId, lineId, ...RECEIPT }, FIELDS)) as Project;
    const receiptId = first.receipts[0]?.id;
    await attached(police, { type: 'ProjectReceipt', id: receiptId ?? '' });
    const right = { projectId, receiptId, lineId, ...RECEIPT, amount: '12,43 €', reason: 'Zahlendreher' };
    const refused = async (change: object) =>
      (await police.do('correctReceipt', { ...right, ...change })).code;
    expect(await refused({ reason: ' ' })).toBe('CORRECTION_REASON_MISSING');
    expect(await refused({ amount: 0 })).toBe('AMOUNT_NOT_POSITIVE');
    expect(await refused({ receiptId: crypto.randomUUID() })).toBe('NOT_FOUND');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? office : police).do('correctReceipt', right)),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Project')).toHaveLength(1);
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['CORRECTED_ALREADY']));
    const now = await projectOf(
      police,
      projectId,
      'spent budgetLines { spent } receipts { amount cancelReason files { title } }',
    );
    expect(now).toMatchObject({ spent: 1_243, budgetLines: [{ spent: 1_243 }] });
    expect(now?.['receipts']).toEqual([
      { amount: 1_243, cancelReason: null, files: [{ title: 'Lageplan' }] },
      { amount: 1_234, cancelReason: 'Zahlendreher', files: [] },
    ]);
  });
});
