import { stringify } from 'csv-stringify/sync';

/** A table as text, its first row the headings. All texts are German. */
export type CsvRows = readonly (readonly string[])[];

/** What Excel in Germany opens by itself: UTF-8 with its mark, semicolons, lines ended as on Windows. */
const GERMAN_EXCEL = { bom: true, delimiter: ';', record_delimiter: 'windows' } as const;

/** A file for Excel and LibreOffice in which no cell is a formula, whatever people have typed into it. */
export const writeCsv = (rows: CsvRows): Buffer =>
  Buffer.from(stringify([...rows], { ...GERMAN_EXCEL, escape_formulas: true }), 'utf8');
