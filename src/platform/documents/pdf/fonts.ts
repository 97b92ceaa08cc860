import { create, type Font } from 'fontkit';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The family of the pages' look (KERN), under the SIL Open Font License; a PDF embeds what it uses of it. */
const FILES = {
  regular: '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  bold: '@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf',
};

export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

let loaded: Promise<Fonts> | undefined;

const { resolve } = createRequire(import.meta.url);
const load = async (): Promise<Fonts> => ({
  regular: await open(FILES.regular),
  bold: await open(FILES.bold),
});

async function open(file: string): Promise<Font> {
  const font = create(await readFile(resolve(file)));
  if ('fonts' in font) throw new Error(`${file} holds several fonts`);
  // A sign that is first met as a part of another ("U" in "Ü") would be written without saying which sign it is.
  for (const sign of font.characterSet) font.glyphForCodePoint(sign);
  return font;
}

/** Read once: to take a font apart costs six times as much as to write a document with it. */
export const fonts = (): Promise<Fonts> => (loaded ??= load());
