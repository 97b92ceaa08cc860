import type { WrittenDocument } from './written-document.js';
import type { CsvRows } from './write-csv.js';
import type { WrittenSheet } from './write-sheet.js';

export type { Block, Column, WrittenDocument } from './written-document.js';
export type { SheetCell, WrittenSheet } from './write-sheet.js';

// Their packages are loaded when the first document is written: a start does not wait for them.

/** A PDF for everyone (BITV): tagged by PDF/UA-1, with bookmarks and its fonts inside. */
export const asPdf = async (document: WrittenDocument): Promise<Buffer> =>
  (await import('./pdf/write-pdf.js')).writePdf(document);

/** A file for Word and LibreOffice that can be worked on. */
export const asDocx = async (document: WrittenDocument): Promise<Buffer> =>
  (await import('./write-docx.js')).writeDocx(document);

/** A file for Excel and LibreOffice with amounts as numbers and sums as formulas. */
export const asXlsx = async (sheet: WrittenSheet): Promise<Buffer> =>
  (await import('./write-sheet.js')).writeSheet(sheet);

/** A file for Excel and LibreOffice with texts alone. */
export const asCsv = async (rows: CsvRows): Promise<Buffer> =>
  (await import('./write-csv.js')).writeCsv(rows);
