import * as docx from 'docx';
import {
  paragraphsOf,
  type Block,
  type Column,
  type Table,
  type WrittenDocument,
} from './written-document.js';

/** Widths of the text on A4, in twentieths of a point. */
const TEXT_WIDTH = 9_300;
const FONT = 'Arial';
const HEAD_COLOUR = 'E6E9F0';
const CELL_MARGINS = { top: 60, bottom: 60, left: 80, right: 80 };

/** A file for Word and LibreOffice that can be worked on: headings by style, tables whose heads repeat, German. */
export function writeDocx(document: WrittenDocument): Promise<Buffer> {
  const { kind, title, letterhead } = document;
  return docx.Packer.toBuffer(
    new docx.Document({
      ...{ title: `${kind}: ${title}`, subject: kind, creator: letterhead.join(', ') },
      styles: STYLES,
      sections: [
        {
          footers: { default: footer(document) },
          children: [...head(document), ...document.blocks.flatMap((block) => elements(block))],
        },
      ],
    }),
  );
}

const heading = (size: number): docx.IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color: '1E3A6E', font: FONT },
  paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
});

/** Sizes in half points. */
const STYLES: docx.IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: heading(36),
    heading1: heading(26),
    heading2: heading(22),
  },
};

const head = ({ letterhead, kind, title }: WrittenDocument): docx.Paragraph[] => [
  ...letterhead.map(
    (line, n) => new docx.Paragraph({ children: [run(line, n === 0)], spacing: { after: 0 } }),
  ),
  new docx.Paragraph({ children: [run(kind)], spacing: { before: 360, after: 0 } }),
  new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE }),
];

const footer = ({ footline }: WrittenDocument): docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        children: [
          new docx.TextRun({ text: `${footline} `, size: 16 }),
          new docx.TextRun({
            children: ['Seite ', docx.PageNumber.CURRENT, ' von ', docx.PageNumber.TOTAL_PAGES],
            size: 16,
          }),
        ],
      }),
    ],
  });

const elements = (block: Block): Element[] => ELEMENTS[block.kind](block as never);

type Element = docx.Paragraph | docx.Table;

const ELEMENTS: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Element[] } = {
  heading: ({ level, text }) => [
    new docx.Paragraph({
      text,
      heading: level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2,
    }),
  ],
  paragraph: ({ text }) => paragraphsOf(text).map((line) => new docx.Paragraph(line)),
  list: ({ items }) => items.map((text) => new docx.Paragraph({ text, bullet: { level: 0 } })),
  table: (block) => [table(block), new docx.Paragraph('')],
};

function table({ columns, rows, sums = [], namedByRow = false }: Table): docx.Table {
  const widths = widthsOf(columns);
  const row = (texts: readonly string[], style: RowStyle = {}): docx.TableRow =>
    new docx.TableRow({
      tableHeader: style.isHead === true,
      cantSplit: true,
      children: columns.map((column, n) =>
        cell({
          ...{ column, text: texts[n] ?? '', width: widths[n] ?? 0, isShaded: style.isHead === true },
          isBold: style.isBold === true || (namedByRow && n === 0),
        }),
      ),
    });
  const titles = columns.map(({ title }) => title);
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(namedByRow ? [] : [row(titles, { isHead: true, isBold: true })]),
      ...rows.map((texts) => row(texts)),
      ...sums.map((texts) => row(texts, { isBold: true })),
    ],
  });
}

interface RowStyle {
  readonly isHead?: boolean;
  readonly isBold?: boolean;
}

interface Cell {
  readonly column: Column;
  readonly text: string;
  readonly width: number;
  readonly isBold: boolean;
  readonly isShaded: boolean;
}

const cell = ({ column, text, width, isBold, isShaded }: Cell): docx.TableCell =>
  new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    margins: CELL_MARGINS,
    ...(isShaded && { shading: { fill: HEAD_COLOUR } }),
    children: linesOf(text).map(
      (line) =>
        new docx.Paragraph({
          alignment: column.isAmount === true ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [run(line, isBold)],
        }),
    ),
  });

/** Word asks for a paragraph in each cell, also in an empty one. */
const linesOf = (text: string): string[] => (text === '' ? [''] : paragraphsOf(text));

const run = (text: string, bold = false): docx.TextRun => new docx.TextRun({ text, bold });

function widthsOf(columns: readonly Column[]): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.round((share / shares) * TEXT_WIDTH));
}
