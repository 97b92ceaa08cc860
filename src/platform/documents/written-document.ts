/** A document before it has a form; the same value becomes PDF or DOCX. All texts are German, for readers. */
export interface WrittenDocument {
  /** What it is, e.g. "Beschlussvorlage". */
  readonly kind: string;
  /** Whom or what it is about. */
  readonly title: string;
  /** Who issues it, line by line; stands above the title. The first line is the town's name. */
  readonly letterhead: readonly string[];
  readonly blocks: readonly Block[];
  /** Stands below every page, beside the page's number. */
  readonly footline: string;
  /** When it was made. */
  readonly at: Date;
}

export type Block = Heading | Paragraph | List | Table;

export interface Heading {
  readonly kind: 'heading';
  /** 2 stands below 1; the title of the document stands above both. */
  readonly level: 1 | 2;
  readonly text: string;
}

/** Line breaks in its text begin a new paragraph. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export interface Table {
  readonly kind: 'table';
  /** What the table shows, for those who hear it. */
  readonly summary: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Sums below the rows. */
  readonly sums?: readonly (readonly string[])[];
  /** Each row is named by its first cell, and no line above names the columns. */
  readonly namedByRow?: boolean;
}

export interface Column {
  readonly title: string;
  /** Its share of the width, beside those of the others. */
  readonly share: number;
  readonly isAmount?: boolean;
}

/** The paragraphs of a text that somebody typed. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
