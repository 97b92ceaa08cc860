import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const SHEETS = globSync(join(process.cwd(), 'web/dist/assets/*.css'));

/** The names of the layers of a style sheet, in the order in which it brings them up. */
const layersOf = (file: string): string[] => [
  ...new Set(
    [...readFileSync(file, 'utf8').matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names = '']) =>
      names.split(/, ?/),
    ),
  ),
];

it.each(SHEETS)('our rules win over those of KERN whichever style sheet a page loads first: %s', (file) => {
  expect(layersOf(file)).toEqual(['kern', 'app']);
});
