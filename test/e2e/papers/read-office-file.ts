import { strFromU8, unzipSync } from 'fflate';

/** The parts of a DOCX or XLSX, each as text. */
export const partsOf = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescaped = (xml: string): string =>
  xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The paragraphs of a DOCX, with the name of the style of each. */
export const paragraphsOf = (xml: string): { style: string | null; text: string }[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
    text: unescaped(
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
    ),
  }));

export interface Cell {
  /** As it stands there; null: empty. */
  readonly value: string | number | null;
  readonly formula: string | null;
}

/** The cells of the first sheet by their names, e.g. `D7`. */
export function cellsOf(parts: Record<string, string>): Record<string, Cell> {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    unescaped(si.replaceAll(/<[^>]+>/g, '')),
  );
  const cells: Record<string, Cell> = {};
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const name = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
    const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
    const isShared = /t="s"/.test(attributes);
    cells[name] = {
      value: value === undefined ? null : isShared ? (shared[Number(value)] ?? '') : Number(value),
      formula: /<f>([^<]*)<\/f>/.exec(inner)?.[1] ?? null,
    };
  }
  return cells;
}
