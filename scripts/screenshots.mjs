// Pictures of every screen in test/browser/screens.ts: <name>.png, <name>-phone.png and <name>-dark.png in
// docs/screens, from the demo's town. `npm run screenshots [-- name…]`.
import { mkdirSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { CHROMIUM, CHROMIUM_OPTIONS, signIn, startDemo } from './demo-process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${root}docs/screens`;
const MOST_BYTES = 250_000;
/** In pixels: beyond it a page repeats itself. */
const TALLEST = 2_400;

const APPEARANCES = [
  { ending: '', width: 1280, height: 900, colorScheme: 'light' },
  { ending: '-phone', width: 390, height: 844, colorScheme: 'light' },
  { ending: '-dark', width: 1280, height: 900, colorScheme: 'dark' },
];

/** The list is TypeScript beside the tests; only its own words are taken, not what the tests need. */
async function screens() {
  const list = await rolldown({
    input: `${root}test/browser/screens.ts`,
    external: (name) => !/(?:^|\/)test\/browser\/|^\.\/(?:demo-town|link-pages|screen)\.js$/.test(name),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await list.generate({ format: 'esm' });
  await list.close();
  return (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)).SCREENS;
}

/** As tall as the page, but no taller than a reader scrolls and a repository carries. */
async function photograph(page, { width, height }, file) {
  const whole = await page.evaluate('document.documentElement.scrollHeight');
  for (let tall = Math.min(Math.max(whole, height), TALLEST); ; tall = Math.max(height, tall - 400)) {
    await page.setViewportSize({ width, height: tall });
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    if (statSync(file).size <= MOST_BYTES || tall === height) return tall;
  }
}

async function visit(browser, { address, screen, appearance }) {
  const { ending, width, height, colorScheme } = appearance;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'de-DE',
    baseURL: address,
    reducedMotion: 'reduce',
  });
  try {
    if (screen.account !== undefined) await signIn(context, address, screen.account);
    const page = await context.newPage();
    await page.goto(screen.path);
    await page.locator('h1').first().waitFor();
    if (screen.link !== undefined) {
      await page.getByRole('link', { name: screen.link }).first().click();
      await page.getByRole('heading', { level: 1, name: screen.link }).waitFor();
    }
    if (screen.tab !== undefined) await page.getByRole('link', { name: screen.tab, exact: true }).click();
    await screen.open?.(page);
    await page.locator('.kern-loader').waitFor({ state: 'detached' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    // Nothing is shown as if somebody pointed at it.
    await page.mouse.move(0, 0);
    // Parts that are loaded later (calendar, list) take the place of plain fields.
    await page.waitForTimeout(500);
    const file = `${FOLDER}/${screen.name}${ending}.png`;
    const tall = await photograph(page, { width, height }, file);
    console.log(
      `${relative(root, file)} ${width} × ${tall} px, ${Math.round(statSync(file).size / 1000)} kB`,
    );
  } finally {
    await context.close();
  }
}

const wanted = process.argv.slice(2);
/** Dialogs and menus are only photographed when they are named; addresses that a test makes never. */
const chosen = (await screens()).filter(
  ({ name, path, open }) =>
    typeof path === 'string' && (wanted.length === 0 ? open === undefined : wanted.includes(name)),
);
mkdirSync(FOLDER, { recursive: true });
const demo = await startDemo();
try {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_OPTIONS });
  for (const screen of chosen)
    for (const appearance of APPEARANCES) await visit(browser, { address: demo.address, screen, appearance });
  await browser.close();
} finally {
  await demo.close();
}
