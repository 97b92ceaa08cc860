import type { SheetCell, WrittenSheet } from '../../platform/documents/index.js';
import type { ExpenditureLine, FundingLine } from '../../proposals/index.js';
import { type Cents } from '../../shared/money/index.js';
import { EXPENDITURE_WORDS, FUNDING_WORDS, period, shortDay } from '../domain/german-words.js';
import { PAPERS } from '../domain/paper-kind.js';
import { shortfall, sumOfLines } from '../domain/plan-sums.js';
import { TAX_MONEY_LINE, titleOf, usesStateMoney, type PaperMoment } from './letterhead.js';
import type { PaperSource } from './paper-source.js';

type SheetRow = readonly SheetCell[];

const bold = (text: string): SheetCell => ({ text, isBold: true });
const plain = (text: string): SheetCell => ({ text });
const headOf = (...titles: string[]): SheetRow =>
  titles.map((text) => ({ text, isBold: true, isShaded: true }));
const amount = (cents: Cents | null): SheetCell => (cents === null ? null : { cents });

/** The expenditure and funding plan to reckon with: whoever changes an amount sees the sums change. */
export function writePlanSheet(source: PaperSource, { today }: PaperMoment): WrittenSheet {
  const { expenditures, funding } = source.content.finance;
  const top: SheetRow[] = [
    [bold(source['territory.name'])],
    [bold(`${PAPERS.finanzierungsplan.title}: ${titleOf(source)}`)],
    [plain('Zeitraum'), plain(period(source.startsOn, source.endsOn) ?? 'noch offen')],
    [plain('Stand'), plain(shortDay(today))],
    [],
  ];
  const spent = expenditurePart(expenditures, top.length);
  const paid = fundingPart(funding, top.length + spent.rows.length);
  return {
    name: 'Finanzierungsplan',
    widths: [28, 48, 18, 18],
    rows: [
      ...top,
      ...spent.rows,
      ...paid.rows,
      [
        bold('Noch nicht finanziert'),
        null,
        null,
        {
          formula: `${spent.total}-${paid.total}`,
          is: shortfall(sumOfLines(expenditures), sumOfLines(funding)),
        },
      ],
      [],
      ...(usesStateMoney(source) ? [[plain(TAX_MONEY_LINE)]] : []),
    ],
  };
}

/** Rows of the sheet, and the cell in which their sum stands. */
interface Part {
  readonly rows: readonly SheetRow[];
  readonly total: string;
}

/** `above`: how many rows stand above; the rows of a sheet are counted from 1. */
function expenditurePart(lines: readonly ExpenditureLine[], above: number): Part {
  const [first, last] = [above + 2, above + 1 + Math.max(lines.length, 1)];
  const eligible = sumOfLines(lines.filter(({ isEligible }) => isEligible));
  return {
    rows: [
      headOf('Ausgaben: Art', 'Wofür', 'Zuwendungsfähig', 'Betrag'),
      ...orEmpty(
        lines.map((line) => [
          plain(EXPENDITURE_WORDS[line.kind]),
          plain(line.title ?? ''),
          plain(line.isEligible ? 'ja' : 'nein'),
          amount(line.amount),
        ]),
      ),
      [
        ...[bold('Zuwendungsfähige Ausgaben'), null, null],
        { formula: `SUMIF(C${first}:C${last},"ja",D${first}:D${last})`, is: eligible },
      ],
      [
        ...[bold('Ausgaben insgesamt'), null, null],
        { formula: `SUM(D${first}:D${last})`, is: sumOfLines(lines) },
      ],
      [],
    ],
    total: `D${last + 2}`,
  };
}

function fundingPart(lines: readonly FundingLine[], above: number): Part {
  const [first, last] = [above + 2, above + 1 + Math.max(lines.length, 1)];
  return {
    rows: [
      headOf('Finanzierung: Art', 'Woher', 'Stunden', 'Betrag'),
      ...orEmpty(
        lines.map((line) => [
          plain(FUNDING_WORDS[line.kind]),
          plain(line.title ?? ''),
          line.hours === null ? null : { number: line.hours },
          amount(line.amount),
        ]),
      ),
      [
        ...[bold('Finanzierung insgesamt'), null, null],
        { formula: `SUM(D${first}:D${last})`, is: sumOfLines(lines) },
      ],
      [],
    ],
    total: `D${last + 1}`,
  };
}

/** A row to write into, so that the sums have something to add up. */
const orEmpty = (rows: readonly SheetRow[]): readonly SheetRow[] => (rows.length === 0 ? [[]] : rows);
