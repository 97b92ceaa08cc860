import { describe, expect, it } from '@jest/globals';
import { type Fault, readMemberList } from './member-list.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** As German Excel saves it: one byte per letter. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0));
const HEAD =
  'Gremium;Organisation;Bereich;Art;Name;Funktion;E-Mail;Telefon;Stimmrecht (ja/nein);Vorsitz;Von;Bis;Vertretung 1;Vertretung 2';
const ROW =
  'Präventionsrat;Polizeirevier Aue;Polizei;Polizeirevier;Revierleitung;Leitung;revier@polizei.example;03771 12-0;ja;stellv. Vorsitz;01.02.2027;2028-12-31;Dienstgruppe A;Dienstgruppe B';
const read = (...lines: string[]) => readMemberList(utf8(lines.join('\r\n')));
const places = (faults: readonly Fault[]) => faults.map(({ line, column, code }) => [line, column, code]);

describe('a member list', () => {
  const expected = {
    line: 2,
    body: 'Präventionsrat',
    organisation: 'Polizeirevier Aue',
    sector: 'POLICE',
    kind: 'POLICE_STATION',
    name: 'Revierleitung',
    function: 'Leitung',
    email: 'revier@polizei.example',
    phone: '03771 12-0',
    votingRight: true,
    chair: 'VICE_CHAIR',
    from: '2027-02-01',
    to: '2028-12-31',
    deputies: [
      { name: 'Dienstgruppe A', column: 'deputy1' },
      { name: 'Dienstgruppe B', column: 'deputy2' },
    ],
  };

  it.each([
    ['UTF-8', utf8(`${HEAD}\r\n${ROW}`)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${HEAD}\r\n${ROW}\r\n`)],
    ['Windows-1252, as German Excel writes it', windows1252(`${HEAD}\r\n${ROW}\r\n`)],
    ['commas', utf8(`${HEAD}\n${ROW}`.replaceAll(';', ','))],
    ['umlauts in two code points, as macOS writes them', utf8(`${HEAD}\n${ROW}`.normalize('NFD'))],
    ['empty lines before and after', utf8(`\n\n${HEAD}\n${ROW}\n;;;;;;;;;;;;;\n\n`)],
  ])('is read in %s', (name, file) => {
    const list = readMemberList(file);
    expect(list.faults).toEqual([]);
    const line = name.startsWith('empty') ? 4 : 2;
    expect(JSON.parse(JSON.stringify(list.rows).normalize('NFC'))).toEqual([{ ...expected, line }]);
  });

  it('keeps the dash and the euro of Windows-1252', () => {
    const list = readMemberList(windows1252('Gremium;Name;Stimmrecht\nRat – Süd;Kasse €;nein'));
    expect(list.rows[0]).toMatchObject({ body: 'Rat – Süd', name: 'Kasse €' });
  });

  it('takes headings in any order, case and spacing, and names those it does not read', () => {
    const list = read(
      ' STIMM RECHT ;Bemerkung;e mail;name;GREMIUM;vertretung2;Stellvertretung',
      'nein;neu;a@b.de;Amt;Rat;Zweite;Erste',
    );
    expect(list.rows[0]).toMatchObject({ body: 'Rat', name: 'Amt', email: 'a@b.de', votingRight: false });
    expect(list.rows[0]?.deputies.map(({ name }) => name)).toEqual(['Erste', 'Zweite']);
    expect(list.ignored).toEqual(['Bemerkung']);
  });

  it('reads quoted cells with separators, quotes and line breaks, and counts lines as a spreadsheet does', () => {
    const list = read(
      'Gremium;Name;Stimmrecht',
      'Rat;"Müller; ""Amt""";ja',
      '"Rat";"Erste\r\nZweite";ja',
      'Rat;Dritte;vielleicht',
    );
    expect(list.rows.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Müller; "Amt"'],
      [3, 'Erste\nZweite'],
      [5, 'Dritte'],
    ]);
    expect(places(list.faults)).toEqual([[5, 3, 'NOT_YES_OR_NO']]);
  });

  it('names every fault with line and column, not only the first', () => {
    const { faults } = read(
      'Gremium;Organisation;Bereich;Art;Name;Stimmrecht;Vorsitz;Von;Bis',
      ';Polizei;Feuerwehr;Raumschiff;Amt;vielleicht;mal sehen;30.02.2027;bald',
      'Rat;Polizei;Polizei;Verein;Amt;ja;nein;1.2.2027;;zu viel',
    );
    expect(places(faults)).toEqual([
      [2, 1, 'CELL_EMPTY'],
      [2, 3, 'SECTOR_UNKNOWN'],
      [2, 4, 'KIND_UNKNOWN'],
      [2, 6, 'NOT_YES_OR_NO'],
      [2, 7, 'CHAIR_UNKNOWN'],
      [2, 8, 'DAY_UNREADABLE'],
      [2, 9, 'DAY_UNREADABLE'],
      [3, 10, 'TOO_MANY_CELLS'],
    ]);
    expect(faults[1]).toMatchObject({ heading: 'Bereich', params: { text: 'Feuerwehr' } });
  });

  it.each([
    ['nothing', '', 1, 'FILE_EMPTY'],
    ['an Excel workbook', 'PK\u0003\u0004\u0000\u0000', 1, 'FILE_NOT_CSV'],
    ['a quote that is never closed', 'Gremium;Name;Stimmrecht\nRat;"Amt;ja\nRat;Amt;ja', 3, 'QUOTES_BROKEN'],
    ['a heading twice', 'Gremium;Name;Mitglied;Stimmrecht\n', 1, 'HEADING_TWICE'],
  ])('is refused when it is %s', (_, text, line, code) => {
    expect(readMemberList(utf8(text)).faults).toEqual([expect.objectContaining({ line, code })]);
  });

  it('needs body, name and voting right', () => {
    expect(read('Organisation;Telefon', 'Polizei;110').faults.map(({ params }) => params['heading'])).toEqual(
      ['Gremium', 'Name', 'Stimmrecht'],
    );
  });

  it.each([
    ['01.02.2027', '2027-02-01'],
    ['1.2.2027', '2027-02-01'],
    ['1. 2. 2027', '2027-02-01'],
    ['2027-02-01', '2027-02-01'],
  ])('reads the day %s', (text, day) => {
    expect(read('Gremium;Name;Stimmrecht;Von', `Rat;Amt;ja;${text}`).rows[0]?.from).toBe(day);
  });
});
