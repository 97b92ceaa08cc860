import { expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { dayIn, mail, until } from './office-desk.js';
import { typeDay } from './steps.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });
const button = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('button', { name });
const dialog = ({ page }: Visitor): Locator => page.getByRole('dialog');

/** Types a part of the name and takes the first that is offered, by keys. */
async function choose({ page }: Visitor, label: string, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  // A list below a field closes when the page scrolls under it.
  await field.click();
  await field.pressSequentially(typed);
  // Choices of few have options, too.
  await page.locator('.ra-option').first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
}

async function fromMenu(visitor: Visitor, name: string): Promise<void> {
  await button(visitor, 'Weitere Schritte').click();
  await visitor.page.getByRole('menuitem', { name }).click();
  await dialog(visitor).waitFor();
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly responsible: string | null;
  readonly followUpOn: string | null;
  readonly state: string;
}

const row = async (id: string): Promise<Row | undefined> =>
  (
    await town.database.query<Row>(
      `select t.id, t.title, t.description, p.name as responsible, t.follow_up_on::text as "followUpOn", t.state
         from task t left join person p on p.id = t.responsible_id where t.id = $1`,
      [id],
    )
  )[0];

const personOf = async (account: string): Promise<string> =>
  (
    await town.database.query<{ id: string }>(
      'select p.id from person p join account a on a.id = p.account_id where a.email = $1',
      [account],
    )
  )[0]?.id ?? '';

/** A task of the police for the whole council, which the office gives to it. */
async function given(
  title: string,
  more: object = {},
  by: { email: string; name: string } = ACCOUNTS.office,
): Promise<string> {
  const maker = await Api.signIn(town.address, by);
  const [body] = await town.database.query<{ id: string }>(
    `select id from body where name = 'Kommunaler Präventionsrat Schwarzenberg'`,
  );
  const input = { title, responsiblePersonId: await personOf(ACCOUNT.police), bodyId: body?.id };
  const { id } = await maker.mutate<{ id: string }>(
    'createTask',
    { ...input, audience: ['BODY'], ...more },
    { type: 'Task', fields: 'id' },
  );
  return id;
}

async function conflict(): Promise<void> {
  const id = await given('Zwei ändern dies');
  await using one = await at(ACCOUNT.office);
  await using other = await at(ACCOUNT.office);
  const save = (visitor: Visitor): Promise<void> =>
    dialog(visitor).getByRole('button', { name: 'Speichern', exact: true }).click();
  for (const visitor of [one, other]) {
    await visitor.open(`/aufgaben/${id}`);
    await fromMenu(visitor, 'Aufgabe ändern');
  }
  await other.page.getByLabel('Was ist zu tun?').fill('Meine Worte');
  await other.page.getByLabel('Dringlichkeit').selectOption({ label: 'nachrangig' });
  await one.page.getByLabel('Was ist zu tun?').fill('Worte der anderen');
  await one.page.getByLabel('Beschreibung').fill('Neu von den anderen');
  await one.page.getByLabel('Dringlichkeit').selectOption({ label: 'dringend' });
  await save(one);
  await dialog(one).waitFor({ state: 'detached' });
  const { page } = other;
  await page.getByText('Jemand hat das inzwischen geändert').waitFor();
  await page.getByText('Jetzt gespeichert: Worte der anderen').waitFor();
  // Not the word of the programs.
  await page.getByText('Jetzt gespeichert: dringend').waitFor();
  // What nobody here typed into follows; what was typed stays, and nothing is overwritten unseen.
  expect(await page.getByLabel('Beschreibung').inputValue()).toBe('Neu von den anderen');
  expect(await page.getByLabel('Was ist zu tun?').inputValue()).toBe('Meine Worte');
  await save(other);
  expect(await row(id)).toMatchObject({ title: 'Worte der anderen' });
  await button(other, 'Meine Eingaben behalten').click();
  await save(other);
  await dialog(other).waitFor({ state: 'detached' });
  expect(await row(id)).toMatchObject({ title: 'Meine Worte', description: 'Neu von den anderen' });
}

async function mentions(): Promise<void> {
  const id = await given('Wer wird angesprochen');
  await using police = await at(ACCOUNT.police);
  await police.open(`/aufgaben/${id}`);
  const field = police.page.getByRole('combobox', { name: 'Jemanden ansprechen (@)' });
  // Somebody of another town cannot be chosen.
  await field.click();
  await field.pressSequentially('Schneeberg');
  await police.page.getByText('Nichts gefunden.').waitFor();
  await field.clear();
  await choose(police, 'Jemanden ansprechen (@)', 'Ordnungsamt');
  await button(police, /^@Ordnungsamt.* entfernen$/).waitFor();
  await police.page.getByLabel('Kommentar').fill('Bitte ansehen');
  await button(police, 'Kommentar speichern').click();
  await police.page.getByText(/, an Ordnungsamt/).waitFor();
  await using member = await at(ACCOUNT.member);
  await member.open('/mitteilungen');
  const told = member.page.getByRole('listitem').filter({ hasText: 'Wer wird angesprochen' });
  await told.getByText('In einem Kommentar zu einer Aufgabe werden Sie angesprochen.').waitFor();
  await told.getByRole('link', { name: 'Wer wird angesprochen' }).click();
  await member.page.getByText('Bitte ansehen').waitFor();
}

async function refuses(): Promise<void> {
  // Who made it himself got no mail about it, so that the next one need not wait ten minutes.
  const id = await given('Wird nicht übernommen', {}, ACCOUNTS.police);
  await using police = await at(ACCOUNT.police);
  await police.open(`/aufgaben/${id}`);
  await fromMenu(police, 'Aufgabe übergeben');
  await choose(police, 'Wer soll übernehmen?', 'Ordnungsamt');
  const before = town.mailbox.size;
  await button(police, 'Um Übernahme bitten').click();
  await police.page.getByText(/^Übergabe an .* offen$/).waitFor();
  await mail(town, ACCOUNT.member, 'Aufgabe übernehmen? Wird nicht übernommen', before);
  await using member = await at(ACCOUNT.member, 390);
  await member.open('/aufgaben', { link: 'Wird nicht übernommen' });
  await button(member, 'Übergabe ablehnen').click();
  const refused = await mail(town, ACCOUNT.police, 'Nicht übernommen: Wird nicht übernommen', before);
  expect(refused.text).toContain('Zuständig bleibt, wer es bisher war.');
  await police.page.getByText(/^Übergabe an .* offen$/).waitFor({ state: 'detached' });
  await police.page.getByText(/Übergabe nicht zustande gekommen: Ordnungsamt/).waitFor();
  expect((await row(id))?.responsible).toMatch(/^Polizeirevier Aue/);
}

async function followsUp(): Promise<void> {
  const id = await given('Kommt wieder', { dueOn: dayIn(town, 8) });
  await using police = await at(ACCOUNT.police);
  await police.open(`/aufgaben/${id}`);
  await fromMenu(police, 'Wiedervorlage setzen');
  // The field has the focus, and so stays one to write in.
  const field = dialog(police).getByRole('textbox', { name: 'Wieder vorlegen am' });
  await field.fill(dayIn(town, 2).split('-').toReversed().join('.'));
  await dialog(police).getByRole('button', { name: 'Speichern', exact: true }).click();
  await dialog(police).waitFor({ state: 'detached' });
  expect((await row(id))?.followUpOn).toBe(dayIn(town, 2));
  await police.page.getByText(/Wiedervorlage gesetzt/).waitFor();
}

async function byLink(): Promise<void> {
  const before = town.mailbox.size;
  const id = await given('Ohne Anmeldung erledigt');
  const { text } = await mail(town, ACCOUNT.police, 'Neue Aufgabe: Ohne Anmeldung erledigt', before);
  const [path = ''] = /\/t\/[\w-]{20,}/.exec(text) ?? [];
  await using stranger = await Visitor.at(browser, { address: town.address, javaScript: false, width: 390 });
  await stranger.page.goto(path);
  await stranger.page.getByText('Ohne Anmeldung erledigt').waitFor();
  expect((await row(id))?.state).toBe('OPEN');
  await stranger.page.getByRole('button').click();
  await until(async () => ((await row(id))?.state === 'DONE' ? true : undefined), 'done by the link');
  await using office = await at(ACCOUNT.office);
  await office.open(`/aufgaben/${id}`);
  await office.page.getByText(/erledigt, per Link, durch Polizeirevier Aue/).waitFor();
}

async function manyResponsible(): Promise<void> {
  const ids = [await given('Bündel eins'), await given('Bündel zwei')];
  await using office = await at(ACCOUNT.office);
  await office.open('/aufgaben/alle?text=B%C3%BCndel');
  for (const title of ['Bündel eins', 'Bündel zwei'])
    await office.page.getByLabel(`Auswählen: ${title}`).check();
  await choose(office, 'Neu zuständig', 'Ordnungsamt');
  await button(office, 'Zuständigkeit setzen').click();
  await office.page.getByRole('region', { name: 'Ausgewählte Aufgaben' }).waitFor({ state: 'detached' });
  for (const id of ids) expect((await row(id))?.responsible).toMatch(/^Ordnungsamt/);
  // Who may not change them is offered only what he may do.
  await using member = await at(ACCOUNT.member);
  await member.open('/aufgaben?text=B%C3%BCndel');
  await member.page.getByLabel('Auswählen: Bündel eins').check();
  await button(member, 'Alle erledigt').waitFor();
  expect(await button(member, 'Zuständigkeit setzen').count()).toBe(0);
}

async function filters(): Promise<void> {
  const [meeting] = await town.database.query<{ id: string }>(
    'select id from meeting order by starts_at limit 1',
  );
  const source = { source: { type: 'MEETING', id: meeting?.id }, bodyId: null };
  await given('Filter dringend', { priority: 'HIGH', dueOn: dayIn(town, 1) });
  await given('Filter aus Sitzung', { ...source, dueOn: dayIn(town, 3) });
  const other = await personOf(ACCOUNT.member);
  await given('Filter andere Organisation', { responsiblePersonId: other });
  await using office = await at(ACCOUNT.office, 390);
  const { page } = office;
  const shown = (title: string): Locator => page.getByRole('link', { name: `Filter ${title}` });
  const only = async (title: string): Promise<void> => {
    await until(async () => {
      const titles = await page.getByRole('link', { name: /^Filter / }).allTextContents();
      return titles.join() === `Filter ${title}` ? true : undefined;
    }, `only ${title}`);
  };
  await office.open('/aufgaben/alle?text=Filter');
  for (const title of ['dringend', 'aus Sitzung', 'andere Organisation']) await shown(title).waitFor();
  await page.getByText('Genauer auswählen').click();
  await page.getByLabel('Dringlichkeit').selectOption({ label: 'dringend' });
  await only('dringend');
  await page.getByLabel('Dringlichkeit').selectOption({ label: 'Jede Dringlichkeit' });
  await shown('aus Sitzung').waitFor();
  await page.getByLabel('Entstanden aus').selectOption({ index: 1 });
  await only('aus Sitzung');
  // It stands in the address, so that it can be kept and sent.
  await page.reload();
  await only('aus Sitzung');
  await page.getByLabel('Entstanden aus').selectOption({ label: 'Alles' });
  await shown('dringend').waitFor();
  const [organisation] = await town.database.query<{ name: string }>(
    'select o.name from organisation o join person p on p.organisation_id = o.id where p.id = $1',
    [other],
  );
  await choose(office, 'Zuständige Organisation', organisation?.name ?? '');
  await only('andere Organisation');
  await office.open('/aufgaben/alle?text=Filter');
  await page.getByText('Genauer auswählen').click();
  await typeDay(page, 'Fällig bis', dayIn(town, 2));
  await only('dringend');
}

describeInBrowser('several people at the same tasks, in the browser', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('see what the other one saved, and decide what counts', conflict, 120_000);
  it('address each other by name, and who is addressed is told', mentions, 120_000);
  it('refuse a hand-over, and who asked hears it by mail', refuses, 120_000);
  it('have a task put before them again', followsUp, 120_000);
  it('say by the link of the mail that it is done, without signing in or JavaScript', byLink, 120_000);
  it('give many tasks to somebody else at once', manyResponsible, 120_000);
  it('narrow the list by priority, source, organisation and due day', filters, 120_000);
});
