import writeExcelFile, { type Cell as ExcelCell, type SheetData } from 'write-excel-file/node';
import type { Cents } from '../../shared/money/index.js';

/** A sheet to reckon with: amounts are numbers, sums are formulas. All texts are German. */
export interface WrittenSheet {
  /** On its tab: at most 31 signs. */
  readonly name: string;
  /** In signs of the usual font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = null | SheetText | SheetAmount | SheetNumber | SheetFormula;

export interface SheetText {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isShaded?: boolean;
}

export interface SheetAmount {
  readonly cents: Cents;
}

export interface SheetNumber {
  readonly number: number;
}

/** In English and without "=", e.g. `SUM(C5:C9)`; `is` is what it comes to, for programs that do not reckon. */
export interface SheetFormula {
  readonly formula: string;
  readonly is: Cents | Share;
}

export interface Share {
  /** Between 0 and 1. */
  readonly share: number;
}

/** What a German Excel shows as 1.234,56 €. */
const EUROS = '#,##0.00 "€"';
const PERCENT = '0.00%';
const HEAD_COLOUR = '#e6e9f0';

/** A file for Excel and LibreOffice. */
export async function writeSheet({ name, widths, rows }: WrittenSheet): Promise<Buffer> {
  const results = rows.flat().flatMap((cell) => (cell !== null && 'formula' in cell ? [resultOf(cell)] : []));
  return writeExcelFile(
    rows.map((row) => row.map(excelCell)) as SheetData,
    { sheet: name, columns: widths.map((width) => ({ width })) },
    {
      features: [
        { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withResults(results) } } } },
      ],
    },
  ).toBuffer();
}

function excelCell(cell: SheetCell): ExcelCell {
  if (cell === null) return null;
  if ('text' in cell) return textCell(cell);
  if ('number' in cell) return { value: cell.number, type: Number };
  if ('cents' in cell) return { value: inEuros(cell.cents), type: Number, format: EUROS };
  const format = typeof cell.is === 'number' ? EUROS : PERCENT;
  return { value: cell.formula, type: 'Formula', format, fontWeight: 'bold' };
}

const textCell = ({ text, isBold, isShaded }: SheetText): ExcelCell => ({
  ...{ value: text, type: String, wrap: true, alignVertical: 'top' },
  ...(isBold === true && { fontWeight: 'bold' }),
  ...(isShaded === true && { backgroundColor: HEAD_COLOUR }),
});

const resultOf = ({ is }: SheetFormula): number => (typeof is === 'number' ? inEuros(is) : is.share);

/** Nothing is reckoned with it: it is written with two decimals and read again as the same amount. */
const inEuros = (cents: Cents): number => cents / 100;

/** The package writes formulas without what they come to: a preview would show an empty sum. */
const withResults =
  (results: readonly number[]) =>
  (xml: string): string => {
    let n = 0;
    return xml.replaceAll('</f></c>', () => `</f><v>${results[n++] ?? 0}</v></c>`);
  };
