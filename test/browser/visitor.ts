import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { closing, opened } from './last-seen.js';

const CHROMIUM = process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * `describe` for tests that need Debian's chromium. Without it they are skipped with a printed reason; where CI is
 * set they run and fail.
 */
export const describeInBrowser: typeof describe | typeof describe.skip = ((): typeof describe.skip => {
  if (existsSync(CHROMIUM) || process.env['CI'] !== undefined) return describe;
  process.stderr.write(`Browser tests are skipped: ${CHROMIUM} is missing (apt-get install chromium).\n`);
  return describe.skip;
})();

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    // Without a locale it cannot name a file with an umlaut.
    env: { ...process.env, LANG: 'C.UTF-8' },
    // A container has neither a sandbox for root nor much shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

export interface VisitorOptions {
  readonly address: string;
  /** Signs in as this account of the demo. */
  readonly account?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** Has chosen colours of his own in the system, e.g. for high contrast. */
  readonly forcedColors?: boolean;
  /** Has asked the system for less motion. */
  readonly calm?: boolean;
  /** Has a finger instead of a mouse. */
  readonly touch?: boolean;
}

/** Somebody at a browser of his own. Whatever the pages do wrong on the way is noted in `complaints`. */
export class Visitor implements AsyncDisposable {
  /** Errors of the console, breaches of the policy, requests to other hosts. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly address: string,
    private readonly closes: { close(): Promise<void> },
  ) {
    opened(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`page: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) this.complaints.push(`asks ${url}`);
    });
  }

  static async at(browser: Browser, options: VisitorOptions): Promise<Visitor> {
    const { address, account, width = 1280, scheme = 'light', javaScript = true } = options;
    const { calm = false, touch = false, forcedColors = false } = options;
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: scheme,
      locale: 'de-DE',
      javaScriptEnabled: javaScript,
      reducedMotion: calm ? 'reduce' : 'no-preference',
      forcedColors: forcedColors ? 'active' : 'none',
      hasTouch: touch,
      baseURL: address,
    });
    const visitor = new Visitor(context, await context.newPage(), address, context);
    if (account !== undefined) await visitor.signIn(account);
    return visitor;
  }

  /** Another tab of the same browser, which has the files of the client already. It is closed alone. */
  async tab(): Promise<Visitor> {
    const page = await this.context.newPage();
    return new Visitor(this.context, page, this.address, page);
  }

  /** As the buttons of the demo do it. */
  async signIn(account: string): Promise<void> {
    const answer = await this.context.request.post('/demo/sign-in', {
      data: { account },
      headers: { origin: this.address },
    });
    if (!answer.ok()) throw new Error(`Nobody is ${account}: ${answer.status()}`);
  }

  /** Opens a page, or the one to which a link on it leads, there a tab, and waits until its data is there. */
  async open(path: string, { link, tab }: { link?: string; tab?: string } = {}): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('h1').first().waitFor();
    if (link !== undefined) {
      await this.page.getByRole('link', { name: link }).first().click();
      await this.page.getByRole('heading', { level: 1, name: link }).waitFor();
    }
    if (tab !== undefined) await this.follow(tab);
    // Not networkidle: the stream of changes never ends.
    await this.page.locator('.kern-loader').waitFor({ state: 'detached' });
  }

  /** A page that is loaded when it is opened leaves the former one in its place until then. */
  private async follow(name: string): Promise<void> {
    const link = this.page.getByRole('link', { name, exact: true });
    const address = new URL((await link.getAttribute('href')) ?? '', this.page.url()).href;
    await link.click();
    await this.page.waitForURL(address);
    await this.page.locator('.kern-loader').waitFor({ state: 'detached' });
    await this.page.locator('h1').first().waitFor();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await closing(this.page);
    await this.closes.close();
  }
}
