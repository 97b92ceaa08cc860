import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { approvedProposal, runningProject } from './demo-project.js';
import { ACCOUNT, type DemoTown, demoTown } from './demo-town.js';
import { describeInBrowser, openBrowser, Visitor, type VisitorOptions } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const visit = (options: Partial<VisitorOptions> = {}): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account: ACCOUNT.office, ...options });

/** A part of the page by its heading. */
const part = (page: Page, title: string) =>
  page.locator('section.kern-card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const shut = (page: Page): Promise<void> => page.locator('dialog[open]').waitFor({ state: 'detached' });

describeInBrowser('projects', () => {
  beforeAll(async () => {
    [town, browser] = await Promise.all([demoTown(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await town[Symbol.asyncDispose]();
  });

  it('the office makes a project of an approved proposal in one action, and begins it', async () => {
    await approvedProposal(town, 'Wände am Bahnhof');
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open('/projekte');
    await page.getByRole('button', { name: 'Projekt anlegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Projekt anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wände am Bahnhof' }).waitFor();
    await page.locator('.kern-label--small', { hasText: 'Geplant' }).waitFor();
    await page.getByRole('button', { name: 'Projekt beginnen' }).click();
    await page.getByText('Läuft', { exact: true }).waitFor();
    await page.getByRole('img', { name: 'Zeitplan' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('a task that is made on its page comes from it, and its page leads to it', async () => {
    const path = await runningProject(town, 'Aufgaben am Projekt');
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(path);
    await page.getByRole('heading', { level: 1, name: 'Aufgaben am Projekt' }).waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Was ist zu tun?').fill('Farbe bestellen');
    await page.getByRole('button', { name: 'Aufgabe anlegen' }).click();
    await shut(page);
    await page.getByRole('link', { name: 'Aufgaben aus diesem Projekt' }).click();
    const task = page.getByRole('listitem').filter({ hasText: 'Farbe bestellen' });
    await task.getByRole('link', { name: 'Projekt Aufgaben am Projekt' }).waitFor();
    expect(await page.getByRole('link', { name: 'Beleuchtung am Bahnhof prüfen' }).count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('progress is recorded in one window: words, a value and a milestone', async () => {
    const path = await runningProject(town, 'Fortschritt im Fenster');
    await using visitor = await visit({ account: ACCOUNT.member });
    const { page } = visitor;
    await visitor.open(path);
    await page.getByRole('button', { name: 'Fortschritt erfassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    // Nothing said is refused at the field, by the sentence of the server.
    await dialog.getByText('Schreiben Sie, was geschehen ist, oder tragen Sie').waitFor();
    await dialog.getByLabel(/^Was ist geschehen/).fill('Zwei Wände sind fertig.');
    await dialog.getByLabel(/^Vorfälle/).fill('viele');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Schreiben Sie eine Zahl').waitFor();
    // That of today is there already.
    await dialog.getByLabel(/^Vorfälle/).fill('18');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Für diesen Tag gibt es schon einen Wert.').waitFor();
    await dialog.getByLabel(/^Vorfälle/).fill('');
    await dialog.getByLabel(/^Beginn \(/).check();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await shut(page);
    await part(page, 'Berichte').getByText('Zwei Wände sind fertig.').waitFor();
    expect(await part(page, 'Meilensteine').innerText()).toContain('1 erreicht');
    expect(visitor.complaints).toEqual([]);
  });

  it('what is spent beyond the plan is said and kept; a wrong receipt is cancelled with its reason', async () => {
    const path = await runningProject(town, 'Über dem Plan');
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(path);
    const budget = part(page, 'Budget und Belege');
    await budget.getByText('Es wurden 100,00\u00A0€ mehr ausgegeben als geplant.').waitFor();
    await budget.getByText('Ein Beleg').click();
    const dialog = page.getByRole('dialog');
    await budget.getByRole('button', { name: 'Beleg von Farbenhaus berichtigen' }).click();
    await dialog.getByLabel(/^Betrag/).fill('1.310,00');
    await dialog.getByLabel(/^Grund/).fill('Zahlendreher');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await shut(page);
    await budget.getByText('zählt nicht mehr: Zahlendreher').waitFor();
    await budget.getByText('Es wurden 110,00\u00A0€ mehr ausgegeben als geplant.').waitFor();
    await budget.getByRole('button', { name: 'Beleg von Farbenhaus stornieren' }).click();
    await dialog.getByLabel(/^Grund/).fill('Doppelt erfasst');
    await dialog.getByRole('button', { name: 'Stornieren' }).click();
    await shut(page);
    await budget.getByText('zählt nicht mehr: Doppelt erfasst').waitFor();
    await budget.getByRole('button', { name: 'Beleg erfassen' }).click();
    await dialog.getByLabel(/^Empfänger der Zahlung/).fill('Druckerei');
    await dialog.getByLabel(/^Wofür/).fill('Plakate');
    await dialog.getByLabel(/^Betrag/).fill('1.5');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Schreiben Sie einen Betrag').waitFor();
    await dialog.getByLabel(/^Betrag/).fill('1.100,50');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await shut(page);
    await budget.getByText('Farbe: 1.100,50\u00A0€ von 1.200,00\u00A0€ ausgegeben').waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('whoever only reads has no buttons, and sees no receipts', async () => {
    const path = await runningProject(town, 'Nur lesen');
    await using visitor = await visit({ account: ACCOUNT.police });
    const { page } = visitor;
    await visitor.open(path);
    expect(await page.getByRole('button', { name: /erfassen|hinzufügen|erbitten|Abschließen/ }).count()).toBe(
      0,
    );
    expect(await page.getByText('Farbenhaus').count()).toBe(0);
    await page.getByRole('img', { name: 'Vorfälle' }).waitFor();
  });

  for (const [name, options] of [
    ['in dark colours', { scheme: 'dark' }],
    ['at 320 pixels', { width: 320 }],
  ] as const) {
    it(`the page of a project has no barriers ${name}`, async () => {
      const path = await runningProject(town, `Ohne Hürden ${name}`);
      await using visitor = await visit(options);
      await visitor.open(path);
      await visitor.page.locator('.chart-series').waitFor({ state: 'attached' });
      expect(await barriersOf(visitor.page)).toEqual([]);
    });
  }
});
