import { afterAll, beforeAll, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import type { Browser } from 'playwright-core';
import { DemoModule } from '../../src/demo/demo.module.js';
import { explorersByRight } from '../../src/platform/graphql/edges/index.js';
import { Mailbox } from '../../src/platform/mail/mailbox.js';
import { administration } from '../e2e/edges/administration.js';
import { schwarzenberg, type World } from '../e2e/meetings/town.js';
import { sessionCookie } from '../harness/app.js';
import { barriersOf } from './accessibility.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

let mailbox: Mailbox;
let world: World;
let browser: Browser;

async function visit(accountId?: string): Promise<Visitor> {
  const visitor = await Visitor.at(browser, { address: world.app.address });
  if (accountId === undefined) return visitor;
  const [name = '', value = ''] = (await sessionCookie(world.app.database, accountId)).split('=');
  // The tool takes secure cookies for https only, the browser for this machine too.
  const url = world.app.address.replace('http:', 'https:');
  await visitor.context.addCookies([{ name, value, url, secure: true, httpOnly: true }]);
  return visitor;
}

async function explore(): Promise<void> {
  const admin = await administration(world);
  await using visitor = await visit(admin.accountId);
  const { page, complaints } = visitor;
  await page.goto('/explorer');
  await page.locator('.cm-content').first().waitFor();
  // The editor brings its styles along by style elements, which carry the nonce.
  expect(await page.evaluate<string>(`getComputedStyle(document.querySelector('.cm-editor')).display`)).toBe(
    'flex',
  );
  await page.getByRole('button', { name: 'Anfrage senden' }).first().click();
  await page.getByText(`"${admin.accountId}@example.org"`).first().waitFor();
  // A few style attributes in its templates, which change nothing to be seen, are the price of a policy without inline.
  expect(complaints.filter((complaint) => !complaint.includes('Applying inline style'))).toEqual([]);
}

async function readMail(): Promise<void> {
  await nodemailer.createTransport(mailbox.url).sendMail({
    from: 'rat@schwarzenberg.example',
    to: 'revier@polizei.example',
    subject: 'Einladung',
    html: '<!doctype html><html lang="de"><head><title>Einladung</title></head><body style="margin:0;padding:16px"><script>document.title="x"</script><h1 style="color:rgb(1, 2, 3)">Guten Tag</h1></body></html>',
  });
  await using visitor = await visit();
  const { page, complaints } = visitor;
  await visitor.open('/demo/mail');
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Einladung' }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: 'Guten Tag' }).waitFor();
  const colour = await page
    .frames()[1]
    ?.evaluate<string>(`getComputedStyle(document.querySelector('h1')).color`);
  expect(colour).toBe('rgb(1, 2, 3)');
  expect(await barriersOf(page)).toEqual([]);
  expect(complaints.filter((complaint) => !/Blocked script execution/.test(complaint))).toEqual([]);
}

async function comeByLink(): Promise<void> {
  await using visitor = await visit();
  await visitor.open('/konto/kennwort/unknown');
  expect(await barriersOf(visitor.page)).toEqual([]);
  const button = visitor.page.getByRole('button', { name: 'Speichern und anmelden' });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await visitor.page.getByLabel(/Kennwort/).fill('Brücke am Rathaus 7');
  await button.click();
  await visitor.page.getByText('Dieser Link gilt nicht mehr.').waitFor();
  expect(visitor.complaints.filter((complaint) => !complaint.includes('410 (Gone)'))).toEqual([]);
}

describeInBrowser('under the policy of each page', () => {
  beforeAll(async () => {
    mailbox = await Mailbox.start();
    const composition = { explorers: explorersByRight, extraModules: [DemoModule.with(mailbox)] };
    [world, browser] = await Promise.all([schwarzenberg({ composition }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.app[Symbol.asyncDispose]();
    await mailbox.close();
  });

  it('the explorer works, and asks the API with the session of its visitor', explore);

  it('the mailbox of the demo shows a mail with its styles, and runs nothing of it', readMail);

  it('the form behind an account link looks and works like the client', comeByLink);
});
