import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { type DemoTown, demoTown } from './demo-town.js';
import { SCREENS } from './screens.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

const APPEARANCES = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const;

/** The pages are made by React: what only concerns hand-written text of a document is left out. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-dup-class': 'error',
    'require-sri': 'off',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
    'valid-id': ['error', { relaxed: true }],
    'script-type': 'off',
    'no-implicit-button-type': 'off',
  },
});

/** React Aria keeps the hidden input of its date fields out of the form in this way. */
const isOurs = ({ message }: { readonly message: string }): boolean =>
  message !== 'Attribute "form" has invalid value ""';

let town: DemoTown;
let browser: Browser;

describeInBrowser('every screen', () => {
  beforeAll(async () => {
    [town, browser] = await Promise.all([demoTown(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await town[Symbol.asyncDispose]();
  });

  it.each(SCREENS)(
    '$name is accessible in light, dark, wide and narrow, and never wider than the window',
    async (screen) => {
      const found: Record<string, string[]> = {};
      for (const appearance of APPEARANCES) {
        await using visitor = await Visitor.at(browser, { address: town.address, ...screen, ...appearance });
        await visitor.open(screen.path, screen);
        const name = `${appearance.width} ${appearance.scheme}`;
        found[name] = [...(await barriersOf(visitor.page)), ...visitor.complaints];
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    },
  );

  it.each(SCREENS)('$name is valid HTML', async (screen) => {
    await using visitor = await Visitor.at(browser, { address: town.address, ...screen });
    await visitor.open(screen.path, screen);
    const { results } = await validator.validateString(await visitor.page.content());
    const messages = results.flatMap((result) => result.messages).filter(isOurs);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual(
      [],
    );
  });
});
