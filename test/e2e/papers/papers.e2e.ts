import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cents, formatEuros, parseEuros } from '../../../src/shared/money/index.js';
import { type Answer, schwarzenberg, type World } from '../meetings/town.js';
import { anOrganisation, aProposal, HEAD, MANDATORY, submitted } from '../proposals/proposals.js';
import { bytesOf as bytesFor, fullProposal, line, paper, PLAN } from './papers.js';
import { cellsOf, paragraphsOf, partsOf } from './read-office-file.js';
import { type ReadPdf, readPdf } from './read-pdf.js';

let world: World;
let organisation: string;
let full: Answer;
beforeAll(async () => {
  world = await schwarzenberg();
  organisation = await anOrganisation(world.app);
  full = await fullProposal(world, organisation);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const TAX_LINE =
  'Diese Maßnahme wird mitfinanziert durch Steuermittel auf Grundlage des vom Sächsischen Landtag beschlossenen Haushaltes.';

const bytesOf = (proposal: Answer, name: string): Promise<Buffer> => bytesFor(proposal, name, world.police);
const pdfOf = async (proposal: Answer, kind: string): Promise<ReadPdf> =>
  readPdf(await bytesOf(proposal, `${kind}.pdf`));
const KINDS = ['beschlussvorlage', 'projektbeschreibung', 'finanzierungsplan'];

describe('every paper as PDF', () => {
  it.each(KINDS)('is tagged, German, titled, with bookmarks and headings in order: %s', async (kind) => {
    const pdf = await pdfOf(full, kind);
    expect(pdf.raw).toContain('/StructTreeRoot');
    expect(pdf.raw).toMatch(/\/MarkInfo[^>]*/);
    expect(pdf.raw).toContain('/Marked true');
    expect(pdf.raw).toContain('/Lang (de-DE)');
    expect(pdf.raw).toContain('/DisplayDocTitle true');
    expect(pdf.raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.raw).toContain('/FontFile2');
    expect(pdf.raw).not.toMatch(/\/BaseFont \/Helvetica/);
    expect(pdf.language).toBe('de-DE');
    expect(pdf.title).toMatch(/: Graffiti am Bahnhof vorbeugen$/);
    const levels = pdf.spoken.flatMap(([role]) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [n, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 0) + 1);
    expect(pdf.bookmarks).toEqual(
      pdf.spoken.flatMap(([role, text]) => (/^H\d$/.test(role) ? [[Number(role[1]), text]] : [])),
    );
  });

  it.each(KINDS)('names the town above and the tax money below: %s', async (kind) => {
    const { spoken, text } = await pdfOf(full, kind);
    expect(spoken[0]).toEqual(['P', 'Schwarzenberg']);
    expect(text).toContain(TAX_LINE);
    expect(text).toMatch(/Seite 1 von \d/);
  });

  it('says to those who hear a table what heads its columns and rows', async () => {
    const { spoken } = await pdfOf(full, 'finanzierungsplan');
    const heads = spoken.flatMap(([role, text]) => (role === 'TH' ? [text] : []));
    expect(heads).toEqual(
      expect.arrayContaining(['Art', 'Wofür', 'Zuwendungsfähig', 'Betrag', 'Ausgaben insgesamt', 'Zeitraum']),
    );
    expect(spoken).toContainEqual(['TD', 'Farben & <Grundierung>']);
  });
});

describe('the finance plan', () => {
  it('adds up to the cent, as PDF', async () => {
    const { text } = await pdfOf(full, 'finanzierungsplan');
    for (const written of ['5.801,30 €', '6.001,30 €', '20 × 20,00 €', '83,32 %'])
      expect(text).toContain(written);
    expect(text).toContain('Ausgaben und Finanzierung stimmen überein.');
  });

  it('adds up to the cent, as a sheet to reckon with', async () => {
    const parts = partsOf(await bytesOf(full, 'finanzierungsplan.xlsx'));
    const cells = cellsOf(parts);
    const rowOf = (label: string): string => {
      const [name] = Object.entries(cells).find(([, { value }]) => value === label) ?? [];
      return (name ?? '').slice(1);
    };
    const inCents = (row: string): Cents | null => {
      const value = cells[`D${row}`]?.value;
      return parseEuros(String(value).replace('.', ','));
    };
    const firstAmount = Number(rowOf('Honorare'));
    expect([0, 1, 2].map((n) => inCents(String(firstAmount + n)))).toEqual([456_710, 123_420, 20_000]);
    expect(cells[`D${rowOf('Ausgaben insgesamt')}`]?.formula).toBe(
      `SUM(D${firstAmount}:D${firstAmount + 2})`,
    );
    expect(inCents(rowOf('Ausgaben insgesamt'))).toBe(600_130);
    expect(cells[`D${rowOf('Zuwendungsfähige Ausgaben')}`]?.formula).toBe(
      `SUMIF(C${firstAmount}:C${firstAmount + 2},"ja",D${firstAmount}:D${firstAmount + 2})`,
    );
    expect(inCents(rowOf('Zuwendungsfähige Ausgaben'))).toBe(580_130);
    expect(inCents(rowOf('Finanzierung insgesamt'))).toBe(600_130);
    expect(cells[`D${rowOf('Noch nicht finanziert')}`]).toEqual({
      formula: `D${rowOf('Ausgaben insgesamt')}-D${rowOf('Finanzierung insgesamt')}`,
      value: 0,
    });
    expect(Object.values(cells)).toContainEqual({ value: 'Farben & <Grundierung>', formula: null });
    expect(parts['xl/styles.xml']).toContain('#,##0.00');
  });

  it('says what is still lacking', async () => {
    const finance = { ...PLAN, funding: PLAN.funding.slice(0, 1) };
    const open = await aProposal(world.police, { finance });
    expect((await pdfOf(open, 'finanzierungsplan')).text).toContain(
      'Es fehlen noch 1.001,30 € an Finanzierung.',
    );
    const cells = Object.values(cellsOf(partsOf(await bytesOf(open, 'finanzierungsplan.xlsx'))));
    expect(cells).toContainEqual({ value: 1001.3, formula: expect.stringMatching(/^D\d+-D\d+$/) });
  });
});

describe('the project description', () => {
  it('follows the seven steps, and what is written once stands in it', async () => {
    const pdf = await pdfOf(full, 'projektbeschreibung');
    const sections = pdf.spoken.flatMap(([role, text]) => (role === 'H2' ? [text] : []));
    expect(sections).toEqual([
      'Kurzfassung',
      '1. Problembeschreibung',
      '2. Ursachen und Entstehungsbedingungen',
      '3. Präventionsziele, Projektziele, Zielgruppen',
      '4. Maßnahmen',
      '5. Projektkonzeption und Durchführung',
      '6. Überprüfung von Umsetzung und Zielerreichung',
      '7. Schlussfolgerungen und Dokumentation',
      'Ausgaben und Finanzierung',
      'Datenschutz',
    ]);
    for (const said of ['Lagebild', '30,5 Stück', '31.12.2027', 'Langeweile', 'nachgewiesen', '6 Termine'])
      expect(pdf.text).toContain(said);
  });

  it('is the same as DOCX, with styles for its headings and heads that repeat', async () => {
    const parts = partsOf(await bytesOf(full, 'projektbeschreibung.docx'));
    const body = parts['word/document.xml'] ?? '';
    const paragraphs = paragraphsOf(body);
    const { spoken } = await pdfOf(full, 'projektbeschreibung');
    expect(paragraphs.flatMap(({ style, text }) => (style === 'Heading1' ? [text] : []))).toEqual(
      spoken.flatMap(([role, text]) => (role === 'H2' ? [text] : [])),
    );
    expect(paragraphs).toContainEqual({ style: 'Title', text: HEAD.title });
    expect(body).toContain('<w:tblHeader');
    expect(parts['word/styles.xml']).toContain('w:val="de-DE"');
    expect(paragraphs.map(({ text }) => text)).toContain('Farben & <Grundierung>');
    expect(paragraphs.map(({ text }) => text)).toContain(formatEuros(600_130 as Cents));
  });
});

describe('the council paper', () => {
  it('proposes a recommendation, and reminds of the decision about the money of the town', async () => {
    const { text, spoken } = await pdfOf(full, 'beschlussvorlage');
    expect(text).toContain(
      `Präventionsrat empfiehlt, das Projekt „${HEAD.title}“ wie beschrieben durchzuführen (01.04.2027 bis 31.12.2027).`,
    );
    expect(text).toContain('die Entscheidung der Verwaltung oder des Stadtrates einzuholen');
    expect(spoken).toContainEqual(['TD', 'Schäden durch Graffiti']);
    const docx = partsOf(await bytesOf(full, 'beschlussvorlage.docx'))['word/document.xml'] ?? '';
    expect(paragraphsOf(docx)).toContainEqual({ style: 'Heading1', text: 'Beschlussvorschlag' });
  });

  it.each([
    ['RECOMMENDED', 'Die Prüfung empfiehlt das Projekt.', 'wie beschrieben durchzuführen'],
    ['NOT_RECOMMENDED', 'Die Prüfung rät von dem Projekt ab.', 'nicht durchzuführen.'],
  ])('follows the review: %s', async (state, result, proposed) => {
    const reviewed = await submitted(world.police, organisation);
    await world.app.database.query('update proposal set state = $2 where id = $1', [reviewed.id, state]);
    const { text } = await pdfOf(reviewed, 'beschlussvorlage');
    expect(text).toContain(result);
    expect(text).toContain(proposed);
  });

  it('of a draft without anything says so, and asks for no tax money', async () => {
    const empty = await world.police.do('startProposal', { draft: {} });
    for (const kind of KINDS) {
      const { text, title } = await pdfOf(empty, kind);
      expect(title).toMatch(/: Projektvorschlag ohne Titel$/);
      expect(text).toContain('Dazu liegen noch keine Angaben vor.');
      expect(text).not.toContain('Steuermittel');
    }
    for (const name of ['beschlussvorlage.docx', 'projektbeschreibung.docx', 'finanzierungsplan.xlsx'])
      expect((await bytesOf(empty, name)).length).toBeGreaterThan(1_000);
  });
});

describe('a long paper', () => {
  it('goes over pages: the head of a table is seen on each and read aloud once, and no word is lost', async () => {
    const expenditures = Array.from({ length: 50 }, (_, n) =>
      line({
        ...{ kind: 'MATERIAL', title: `Posten ${n + 1}, ${'Übergrößenträger '.repeat(10)}`, amount: 1_001 },
        isEligible: true,
      }),
    );
    const description = Array.from({ length: 500 }, (_, n) => `Wort${n}`).join(' ');
    const long = await aProposal(world.police, {
      problem: { ...MANDATORY.problem, description, affected: description },
      finance: { ...PLAN, expenditures },
    });
    const plan = await pdfOf(long, 'finanzierungsplan');
    expect(plan.pages).toBeGreaterThan(2);
    expect(plan.text.match(/Wofür/g)?.length).toBeGreaterThan(2);
    expect(plan.spoken.filter(([role, text]) => role === 'TH' && text === 'Wofür')).toHaveLength(1);
    for (let n = 1; n <= 50; n += 1) expect(plan.text).toContain(`Posten ${n}, Übergrößenträger`);
    expect(plan.text).toContain('500,50 €');
    const said = (await pdfOf(long, 'projektbeschreibung')).spoken.map(([, text]) => text).join(' ');
    for (let n = 0; n < 500; n += 1)
      expect(said.split(`Wort${n} `).length).toBeGreaterThanOrEqual(n === 499 ? 1 : 3);
  });

  it('bears a name of 300 letters and signs that the font lacks', async () => {
    const name = `Straßen${'ü'.repeat(170)} & <Gruß> 😀 Łódź`;
    const named = await aProposal(world.police, { head: { ...HEAD, title: name } });
    const pdf = await pdfOf(named, 'beschlussvorlage');
    expect(pdf.text.replaceAll(' ', '')).toContain('ü'.repeat(170));
    expect(pdf.text).toContain('& <Gruß> ? Łódź');
    expect(pdf.raw).toContain('&amp; &lt;Gruß&gt;'.split('Gruß')[0]);
    const response = await paper(world.police, named, 'beschlussvorlage.pdf');
    expect(response.headers.get('content-disposition')?.length).toBeLessThan(1_200);
  });
});
