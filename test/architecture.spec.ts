import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { settingsTable } from '../src/platform/config/index.js';
import { messages } from '../src/shared/messages/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const planted = join(root, 'test/architecture/planted');
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}
interface Linted {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

const inPlanted = (program: string, options: string[]): unknown =>
  JSON.parse(
    spawnSync(join(root, 'node_modules/.bin', program), options, {
      cwd: planted,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }).stdout,
  );

const IGNORED = /^(?:node_modules|generated|dist(?:\.\d+\.\w+)?|coverage|\.git|\.kpr|planted)$/;

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !IGNORED.test(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });

const files = filesBelow('');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const code = files.filter((path) => /^(?:src|migrations|test|bench|scripts)\/.*\.(?:ts|js|mjs)$/.test(path));
const product = code.filter((path) => path.startsWith('src/') && !path.endsWith('.spec.ts'));
const notThisFile = (path: string): boolean => path !== 'test/architecture.spec.ts';
const holding = (pattern: RegExp, among: string[]): string[] =>
  among.filter((path) => pattern.test(read(path)));

describe('the rule of arrows', () => {
  const { summary } = inPlanted('depcruise', [
    ...['--config', '../../../.dependency-cruiser.cjs', '--output-type', 'json'],
    ...['src', 'migrations', 'test', 'web'],
  ]) as Cruised;
  // A planted file is named after the rule that it breaks.
  const found = (rule: string): boolean =>
    summary.violations.some(
      (violation) => violation.rule.name === rule && violation.from.includes(`/${rule}`),
    );

  it.each(forbidden.map((rule) => rule.name))('finds the planted breach of %s', (rule) => {
    expect(found(rule)).toBe(true);
  });
});

describe('the linter', () => {
  const { diagnostics } = inPlanted('oxlint', [
    '--config',
    '../../../.oxlintrc.json',
    '--format',
    'json',
    'lint',
  ]) as Linted;
  const rules = readdirSync(join(planted, 'lint')).map((file) => file.replace('.ts', ''));

  it.each(rules.filter((rule) => rule !== 'no-cycle-tail'))('finds the planted breach of %s', (rule) => {
    expect(
      diagnostics.filter(({ code: name }) => name.endsWith(`(${rule})`)).map(({ filename }) => filename),
    ).toContain(`lint/${rule}.ts`);
  });
});

describe('every file', () => {
  it('has at most 300 lines', () => {
    expect(code.filter((path) => read(path).split('\n').length > 301)).toEqual([]);
  });

  it('obeys the linter without exceptions', () => {
    expect(
      holding(
        /(?:oxlint|eslint|prettier)-(?:disable|ignore)|@ts-(?:ignore|expect-error|nocheck)/,
        code.filter(notThisFile),
      ),
    ).toEqual([]);
  });

  it('names no folder of a developer, no private registry and no secret', () => {
    const written = files.filter(
      (path) => notThisFile(path) && !/^data\/|\.(?:png|svg|pdf|zip|gz)$/.test(path),
    );
    expect(
      holding(
        /(?<![\w.])\/(?:home|Users|root|work)\/\w|"resolved": "http|_authToken|BEGIN [A-Z ]*PRIVATE KEY/,
        written,
      ),
    ).toEqual([]);
  });

  it('is named in kebab-case with a suffix of the closed list', () => {
    const suffix =
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:module|resolver|controller|input|model|read|schema|repository|policy|events|processor))?(?:\.(?:spec|e2e|pictures))?\.ts$/;
    expect(code.filter((path) => path.endsWith('.ts') && !suffix.test(path.split('/').at(-1) ?? ''))).toEqual(
      [],
    );
  });
});

describe('the lockfile', () => {
  interface Locked {
    readonly hasInstallScript?: true;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
    readonly resolved?: string;
  }
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? '';

  it('names no registry', () => {
    expect(Object.keys(packages).filter((place) => packages[place]?.resolved !== undefined)).toEqual([]);
  });

  it('holds the packages of every platform, else npm ci refuses it (scripts/complete-lock.mjs)', () => {
    const locked = new Set(Object.keys(packages).map(nameOf));
    const optional = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('runs no install script: each package that has one is refused by name', () => {
    const { allowScripts } = JSON.parse(read('package.json')) as {
      allowScripts: Readonly<Record<string, boolean>>;
    };
    const withScript = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
    expect([...new Set(withScript.map(nameOf))].filter((name) => allowScripts[name] !== false)).toEqual([]);
  });
});

describe('a broken rule', () => {
  it('is told to the user in a German sentence', () => {
    const thrown = product.flatMap((path) =>
      [...read(path).matchAll(/new DomainError\(\s*'([A-Z_]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(thrown)].filter((name) => !(name in messages))).toEqual([]);
  });
});

describe('the page for the town’s IT', () => {
  it('shows the settings as the program knows them (npm run settings)', () => {
    expect(read('docs/operations.md')).toContain(settingsTable().trim());
  });
});
