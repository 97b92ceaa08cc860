import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const CATALOGUE: Readonly<Record<string, string>> = Object.assign(
  {},
  ...(
    await Promise.all(
      globSync('web/src/texts/de/**/*.ts').map(async (file) => Object.values(await import(`../../${file}`))),
    )
  ).flat(),
);

const sources = globSync('web/src/**/*.{ts,tsx}', {
  exclude: (name) => /\/(?:texts\/de|api\/generated)(?:\/|$)/.test(name),
}).map((file) => readFileSync(file, 'utf8'));

const everything = sources.join('\n');

const isWritten = (name: string): boolean =>
  everything.includes(`'${name}'`) || everything.includes(`"${name}"`);

/** Names with a part that is known later, e.g. `tasks.state.${state}`. */
const patterns = [...everything.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
  .map(([, text = '']) => text)
  // One that begins with what is known later would fit everything.
  .filter((text) => /^\w+\./.test(text))
  .map((text) => text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.')))
  .map((parts) => new RegExp(`^${parts.join('.+')}$`));

describe('the catalogue of texts', () => {
  it('has no text that nobody shows', () => {
    const unused = Object.keys(CATALOGUE).filter(
      (name) => !isWritten(name) && !patterns.some((pattern) => pattern.test(name)),
    );
    expect(unused).toEqual([]);
  });

  it('has every text that is named: the compiler says so of whole names, here of those past it', () => {
    const pastCompiler = sources.flatMap((source) =>
      [...source.matchAll(/`([^`]*)` as TextName/g)].map(([, name = '']) => name),
    );
    for (const name of pastCompiler) {
      const start = name.split('${')[0] ?? '';
      expect(Object.keys(CATALOGUE).filter((known) => known.startsWith(start))).not.toEqual([]);
    }
  });

  it('says "Sie" and nothing twice: each name stands in one file', () => {
    const names = globSync('web/src/texts/de/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)].map(([, name = '']) => name),
    );
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
    expect(names.length).toBe(Object.keys(CATALOGUE).length);
    expect(Object.values(CATALOGUE).filter((text) => /\b(?:du|dein|deine|dir|dich)\b/i.test(text))).toEqual(
      [],
    );
    expect(Object.values(CATALOGUE).filter((text) => text.includes('Bitte beachten Sie'))).toEqual([]);
  });
});
