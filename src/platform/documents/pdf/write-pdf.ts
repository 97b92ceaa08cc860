import { paragraphsOf, type Block, type List, type WrittenDocument } from '../written-document.js';
import { fonts } from './fonts.js';
import { PdfTable } from './pdf-table.js';
import { PdfWriter } from './pdf-writer.js';
import { MARGIN, taggedPdf } from './tagged-pdf.js';

const TITLE_SIZE = 18;
const HEADING_SIZE = { 1: 13, 2: 11 } as const;
const SMALL = 8;

/**
 * A PDF for everyone (BITV): tagged by PDF/UA-1, German, with bookmarks, headings by level, tables with their heads, and
 * its fonts inside.
 */
export async function writePdf(document: WrittenDocument): Promise<Buffer> {
  const opened = await fonts();
  const pdf = taggedPdf(document, opened);
  const done = bytesOf(pdf);
  const writer = new PdfWriter(pdf, opened.regular);
  head(writer, document);
  for (const block of document.blocks) BLOCKS[block.kind](writer, block as never);
  everyPage(writer, document);
  pdf.end();
  return done;
}

const BLOCKS: {
  readonly [K in Block['kind']]: (writer: PdfWriter, block: Extract<Block, { kind: K }>) => void;
} = {
  heading: (writer, { level, text }) => writer.heading(level === 1 ? 2 : 3, text, HEADING_SIZE[level]),
  paragraph: (writer, { text }) => {
    for (const line of paragraphsOf(text)) writer.text(writer.tag(writer.body, 'P'), line);
  },
  list: (writer, block) => list(writer, block),
  table: (writer, block) => new PdfTable(writer, block).write(),
};

function head(writer: PdfWriter, { letterhead, kind, title }: WrittenDocument): void {
  for (const [n, line] of letterhead.entries())
    writer.text(writer.tag(writer.body, 'P'), line, { isBold: n === 0, after: 0 });
  writer.ornament(() => {
    const { pdf, width } = writer;
    pdf
      .moveTo(MARGIN.left, pdf.y + 6)
      .lineTo(MARGIN.left + width, pdf.y + 6)
      .lineWidth(1)
      .stroke('#1e3a6e');
  });
  writer.pdf.y += 20;
  writer.text(writer.tag(writer.body, 'P'), kind, { after: 2 });
  writer.heading(1, title, TITLE_SIZE);
}

function list(writer: PdfWriter, { items }: List): void {
  const tag = writer.tag(writer.body, 'L');
  for (const item of items) {
    const entry = writer.tag(tag, 'LI');
    writer.keepTogether(14);
    writer.ornament(() => writer.pdf.circle(MARGIN.left + 6, writer.pdf.y + 6, 1.5).fill('black'));
    writer.text(writer.tag(entry, 'LBody'), item, { indent: 16, after: 3 });
  }
  writer.pdf.y += 4;
}

/** Below each page its number, above each but the first whose document it is. */
function everyPage(writer: PdfWriter, { letterhead, kind, footline }: WrittenDocument): void {
  const { pdf } = writer;
  const { start, count } = pdf.bufferedPageRange();
  for (let n = start; n < start + count; n += 1) {
    pdf.switchToPage(n);
    // Outside the margins pdfkit would begin a page for each line.
    pdf.page.margins = { ...MARGIN, top: 0, bottom: 0 };
    writer.ornament(() => {
      pdf.font('regular').fontSize(SMALL);
      const place = { width: writer.width, lineBreak: false } as const;
      if (n > start) pdf.text(writer.legible(`${letterhead[0] ?? ''} · ${kind}`), MARGIN.left, 32, place);
      const y = pdf.page.height - 44;
      pdf.text(writer.legible(footline), MARGIN.left, y, { width: writer.width - 80, height: 24 });
      pdf.text(`Seite ${n - start + 1} von ${count}`, MARGIN.left, y, { ...place, align: 'right' });
    }, 'Pagination');
  }
}

const bytesOf = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
