import type { SheetCell, WrittenSheet } from '../../platform/documents/index.js';
import { type Cents, sumOf } from '../../shared/money/index.js';
import { EXPENDITURE_WORDS, period } from '../domain/german-words.js';
import { PROOF_PAPER } from '../domain/paper-kind.js';
import { type PaperMoment, TAX_MONEY_LINE } from './letterhead.js';
import type { ProofLine, ProofSource } from './proof-source.js';
import { meansOf, projectOf, standOf } from './write-proof.js';

type SheetRow = readonly SheetCell[];

const bold = (text: string): SheetCell => ({ text, isBold: true });
const plain = (text: string): SheetCell => ({ text });
const amount = (cents: Cents | null): SheetCell => (cents === null ? null : { cents });
const headOf = (...titles: string[]): SheetRow =>
  titles.map((text) => ({ text, isBold: true, isShaded: true }));

/** The numbers of a proof of use to reckon with: whoever changes an amount sees the sums change. */
export function writeProofSheet(
  source: ProofSource,
  lines: readonly ProofLine[],
  { today }: PaperMoment,
): WrittenSheet {
  const top: SheetRow[] = [
    [bold(source['territory.name'])],
    [bold(`${PROOF_PAPER}: ${projectOf(source)}`)],
    [plain('Förderprogramm'), plain(`${source['programme.name']}, ${source.year}`)],
    [plain('Zuwendungsbescheid'), plain(source['grant.number'])],
    [
      plain('Bewilligungszeitraum'),
      plain(period(source['grant.periodFrom'], source['grant.periodTo']) ?? ''),
    ],
    [plain('Stand'), plain(standOf(source, today))],
    [],
  ];
  return {
    name: PROOF_PAPER,
    widths: [28, 48, 18, 18, 18],
    rows: [
      ...top,
      headOf('Ausgaben: Art', 'Wofür', 'Geplant', 'Ausgegeben', 'Laut Belegen'),
      ...lines.map(({ kind, title, planned, spent, receipts }) => [
        ...[plain(EXPENDITURE_WORDS[kind]), plain(title), amount(planned), amount(spent), amount(receipts)],
      ]),
      [bold('Ausgaben insgesamt'), null, ...sumsBelow(lines, top.length + 2)],
      [],
      headOf('Mittel', '', 'Betrag'),
      ...meansOf(source).map(([name, cents]) => [plain(name), null, amount(cents)]),
      [],
      [plain(TAX_MONEY_LINE)],
    ],
  };
}

/** `first`: the row of the first line. */
function sumsBelow(lines: readonly ProofLine[], first: number): SheetCell[] {
  const last = first + lines.length - 1;
  const sums = {
    C: lines.map(({ planned }) => planned),
    D: lines.map(({ spent }) => spent),
    E: lines.flatMap(({ receipts }) => receipts ?? []),
  };
  return Object.entries(sums).map(([column, amounts]) =>
    amounts.length === 0 ? null : { formula: `SUM(${column}${first}:${column}${last})`, is: sumOf(amounts) },
  );
}
