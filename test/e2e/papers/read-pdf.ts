import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the tag tree, as pdf.js gives it. */
interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly language: string | null;
  readonly title: string;
  /** Everything that is written, headers and page numbers too. */
  readonly text: string;
  /** What is read aloud, in its order: the role of the innermost tag and its text. */
  readonly spoken: readonly (readonly [role: string, text: string])[];
  /** Bookmarks with their depth. */
  readonly bookmarks: readonly (readonly [depth: number, title: string])[];
  /** As bytes that can be searched for names of the format. */
  readonly raw: string;
}

/** Reads a PDF by another program than that which wrote it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const info = (await pdf.getMetadata()).info as { Language?: string; Title?: string };
  const parts: string[] = [];
  const spoken: [string, string][] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const marked = new Map<string, string>();
    let open: string | null = null;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const text = item.str + (item.hasEOL ? ' ' : '');
        parts.push(text);
        if (open !== null) marked.set(open, (marked.get(open) ?? '') + text);
      } else if (item.type === 'beginMarkedContentProps') open = item.id ?? null;
      else if (item.type === 'endMarkedContent') open = null;
    }
    collect(await page.getStructTree(), marked, spoken);
  }
  const bookmarks = flat((await pdf.getOutline()) ?? [], 1);
  const read = {
    ...{ pages: pdf.numPages, language: info.Language ?? null, title: info.Title ?? '' },
    ...{ text: tidy(parts.join(' ')), spoken, bookmarks, raw: bytes.toString('latin1') },
  };
  await task.destroy();
  return read;
}

function collect(node: Node | null, marked: ReadonlyMap<string, string>, into: [string, string][]): void {
  for (const child of node?.children ?? []) {
    if (child.type === 'content') into.push([node?.role ?? '', tidy(marked.get(child.id ?? '') ?? '')]);
    else collect(child, marked, into);
  }
}

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

const flat = (items: readonly Outline[], depth: number): [number, string][] =>
  items.flatMap(({ title, items: below }) => [[depth, title] as [number, string], ...flat(below, depth + 1)]);

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
