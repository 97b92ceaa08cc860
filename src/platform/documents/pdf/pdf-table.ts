import type { Column, Table } from '../written-document.js';
import { fitting } from './fitting.js';
import type { PdfWriter, Tag } from './pdf-writer.js';
import { MARGIN } from './tagged-pdf.js';

const PADDING = 4;
const SIZE = 9;
/** Less is no room for a line of text. */
const LEAST = 30;
const HEAD_COLOUR = '#e6e9f0';
const LINE_COLOUR = '#8a91a0';

interface PlacedColumn extends Column {
  readonly x: number;
  readonly width: number;
}

/** One cell: where it stands, its tag (none when it is a repetition), and what of its text is not yet written. */
interface Cell {
  readonly column: PlacedColumn;
  readonly tag: Tag | null;
  readonly isBold: boolean;
  rest: string;
}

type RowKind = 'plain' | 'named' | 'sum';

/** A table over as many pages as it needs: its head stands on each of them, and is read aloud once. */
export class PdfTable {
  private readonly columns: readonly PlacedColumn[];

  constructor(
    private readonly writer: PdfWriter,
    private readonly table: Table,
  ) {
    this.columns = placed(table.columns, writer.width);
  }

  write(): void {
    const { rows, sums = [], namedByRow = false, summary } = this.table;
    const tag = this.writer.tag(this.writer.body, 'Table', { title: summary, alt: summary });
    if (!namedByRow) this.head(this.writer.tag(tag, 'THead'));
    if (rows.length > 0) this.rows(this.writer.tag(tag, 'TBody'), rows, namedByRow ? 'named' : 'plain');
    if (sums.length > 0) this.rows(this.writer.tag(tag, 'TFoot'), sums, 'sum');
    this.writer.pdf.y += 10;
    this.writer.pdf.x = MARGIN.left;
  }

  private head(within: Tag): void {
    const tag = this.writer.tag(within, 'TR');
    const cells = this.columns.map((column) => ({
      ...{ column, isBold: true, rest: column.title },
      tag: this.writer.tag(tag, 'TH', { scope: 'Column' }),
    }));
    // A head alone at the end of a page heads nothing.
    this.writer.keepTogether(this.heightOf(cells) + LEAST);
    this.part(cells, HEAD_COLOUR);
  }

  private rows(within: Tag, rows: readonly (readonly string[])[], kind: RowKind): void {
    for (const texts of rows) {
      const tag = this.writer.tag(within, 'TR');
      const cells = this.columns.map((column, n) => ({
        ...{ column, rest: this.writer.legible(texts[n] ?? '') },
        isBold: kind === 'sum' || (kind === 'named' && n === 0),
        tag:
          kind !== 'plain' && n === 0
            ? this.writer.tag(tag, 'TH', { scope: 'Row' })
            : this.writer.tag(tag, 'TD'),
      }));
      this.row(cells);
    }
  }

  /** A row stays together when it is not higher than half a page. */
  private row(cells: readonly Cell[]): void {
    const height = this.heightOf(cells);
    const left = this.writer.bottom - this.writer.pdf.y;
    if (left < LEAST || (height > left && height < this.writer.heightOfPage / 2)) this.nextPage();
    this.part(cells);
    while (cells.some(({ rest }) => rest !== '')) {
      this.nextPage();
      this.part(cells);
    }
  }

  private nextPage(): void {
    this.writer.pdf.addPage();
    if (this.table.namedByRow === true) return;
    const again = this.columns.map((column) => ({ column, tag: null, isBold: true, rest: column.title }));
    this.part(again, HEAD_COLOUR);
  }

  /** As much of the row as the page still holds. */
  private part(cells: readonly Cell[], colour?: string): void {
    const { pdf } = this.writer;
    const top = pdf.y;
    const room = this.writer.bottom - top - 2 * PADDING;
    const parts = cells.map((cell) => {
      const [text, rest] = fitting(cell.rest, room, (part) => this.heightOfText(cell, part));
      cell.rest = rest;
      return { cell, text };
    });
    const height = Math.max(...parts.map(({ cell, text }) => this.heightOfText(cell, text))) + 2 * PADDING;
    this.writer.ornament(() => this.frame(top, height, colour));
    for (const { cell, text } of parts) this.writeCell(cell, text, top + PADDING);
    pdf.y = top + height;
  }

  private frame(top: number, height: number, colour: string | undefined): void {
    const { pdf, width } = this.writer;
    if (colour !== undefined) pdf.rect(MARGIN.left, top, width, height).fill(colour).fillColor('black');
    pdf
      .moveTo(MARGIN.left, top + height)
      .lineTo(MARGIN.left + width, top + height)
      .lineWidth(0.5)
      .stroke(LINE_COLOUR);
  }

  private writeCell(cell: Cell, text: string, top: number): void {
    if (text === '') return;
    const { pdf } = this.writer;
    const draw = (): void => {
      this.dress(cell).text(text, cell.column.x + PADDING, top, {
        width: cell.column.width - 2 * PADDING,
        align: cell.column.isAmount === true ? 'right' : 'left',
        // The row was measured: nothing of it may begin a page.
        height: pdf.page.height,
      });
    };
    if (cell.tag === null) this.writer.ornament(draw, 'Pagination');
    else cell.tag.add(draw);
  }

  private heightOf(cells: readonly Cell[]): number {
    return Math.max(...cells.map((cell) => this.heightOfText(cell, cell.rest))) + 2 * PADDING;
  }

  private heightOfText(cell: Cell, text: string): number {
    return text === ''
      ? 0
      : this.dress(cell).heightOfString(text, { width: cell.column.width - 2 * PADDING });
  }

  private dress({ isBold }: Cell): PDFKit.PDFDocument {
    return this.writer.pdf.font(isBold ? 'bold' : 'regular').fontSize(SIZE);
  }
}

function placed(columns: readonly Column[], width: number): PlacedColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = MARGIN.left;
  return columns.map((column) => {
    const own = (column.share / shares) * width;
    const placedAt = { ...column, x, width: own };
    x += own;
    return placedAt;
  });
}
