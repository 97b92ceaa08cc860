import type { Font } from 'fontkit';
import { FONT_SIZE, MARGIN } from './tagged-pdf.js';

/** A tag of the structure, as pdfkit makes it. */
export type Tag = ReturnType<PDFKit.PDFDocument['struct']>;

/** What a tag says beside its content; `scope` is that of a table's head. */
export interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: 'Column' | 'Row';
}

const LINE_GAP = 2;

/** The pen on the page: everything it writes is tagged, or is an ornament that nobody is read aloud. */
export class PdfWriter {
  readonly body: Tag;
  private outline: PDFKit.PDFOutline[] = [];

  constructor(
    readonly pdf: PDFKit.PDFDocument,
    private readonly font: Font,
  ) {
    this.body = pdf.struct('Document');
    pdf.addStructure(this.body);
  }

  get width(): number {
    return this.pdf.page.width - MARGIN.left - MARGIN.right;
  }

  /** Where the page ends. */
  get bottom(): number {
    return this.pdf.page.height - MARGIN.bottom;
  }

  get heightOfPage(): number {
    return this.bottom - MARGIN.top;
  }

  /** A new tag within another. */
  tag(within: Tag, type: string, options: TagOptions = {}): Tag {
    const tag = this.pdf.struct(type, options);
    within.add(tag);
    return tag;
  }

  /** Running text within a tag; it goes on on the next page by itself. */
  text(within: Tag, text: string, style: TextStyle = {}): void {
    const { size = FONT_SIZE, isBold = false, indent = 0, after = 6 } = style;
    this.pdf.font(isBold ? 'bold' : 'regular').fontSize(size);
    within.add(() => {
      this.pdf.text(this.legible(text), MARGIN.left + indent, this.pdf.y, {
        width: this.width - indent,
        lineGap: LINE_GAP,
      });
    });
    this.pdf.y += after;
  }

  /** A heading with its bookmark, never the last line of a page. */
  heading(level: 1 | 2 | 3, text: string, size: number): void {
    this.keepTogether(size * 4);
    this.pdf.y += level === 1 ? 0 : size / 2;
    this.bookmark(level, text);
    this.text(this.tag(this.body, `H${level}`, { title: text }), text, { size, isBold: true });
  }

  /** Begins a new page when less than so much is left of this one. */
  keepTogether(height: number): void {
    if (this.pdf.y + height > this.bottom) this.pdf.addPage();
  }

  /** What is only to be looked at. */
  ornament(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Signs that the font lacks, e.g. pictures, would be empty boxes. */
  legible(text: string): string {
    return [...text].map((sign) => (isKnown(this.font, sign) ? sign : '?')).join('');
  }

  private bookmark(level: 1 | 2 | 3, text: string): void {
    const parent = this.outline[level - 2] ?? this.pdf.outline;
    this.outline = [...this.outline.slice(0, level - 1), parent.addItem(text, { expanded: true })];
  }
}

export interface TextStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly indent?: number;
  /** Points left free below. */
  readonly after?: number;
}

const isKnown = (font: Font, sign: string): boolean =>
  /\s/.test(sign) || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
