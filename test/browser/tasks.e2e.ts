import { expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });

const button = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('button', { name });
const inDialog = ({ page }: Visitor): Locator => page.getByRole('dialog');

/** Types a part of the name and takes the first that is offered. */
async function choose(visitor: Visitor, label: string, typed: string): Promise<void> {
  await visitor.page.getByRole('combobox', { name: label }).fill(typed);
  await visitor.page.getByRole('option').first().click();
}

const stateOf = async (title: string): Promise<string | undefined> =>
  (await town.database.query<{ state: string }>('select state from task where title = $1', [title]))[0]
    ?.state;

async function createsByKey(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/hilfe');
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Neue Aufgabe' }).waitFor();
  await inDialog(visitor).getByRole('button', { name: 'Aufgabe anlegen' }).click();
  await page.getByText('Füllen Sie dieses Feld aus').first().waitFor();
  await page.getByLabel('Was ist zu tun?').fill('Notrufsäule prüfen');
  await choose(visitor, 'Zuständig', 'Ordnungsamt');
  await inDialog(visitor).getByRole('button', { name: 'Aufgabe anlegen' }).click();
  await inDialog(visitor).waitFor({ state: 'detached' });
  expect(await stateOf('Notrufsäule prüfen')).toBe('OPEN');
  // A letter in a field is a letter.
  await visitor.open('/aufgaben/alle');
  await page.getByRole('searchbox').pressSequentially('not');
  await page.getByRole('link', { name: 'Notrufsäule prüfen' }).waitFor();
  expect(await inDialog(visitor).count()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}

/** From anywhere to a stored task: n, its title, Enter; and one click says that it is done. */
async function isQuick(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/hilfe');
  const title = 'Schnell notiert';
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const begun = performance.now();
  await press('n');
  // The cursor stands in the first field.
  await page.getByRole('dialog', { name: 'Neue Aufgabe' }).waitFor();
  await page.locator('dialog :focus').waitFor();
  for (const letter of title) await press(letter);
  await press('Enter');
  await inDialog(visitor).waitFor({ state: 'detached' });
  expect(keys).toBe(title.length + 2);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await stateOf(title)).toBe('OPEN');
  await visitor.open('/aufgaben/alle');
  await button(visitor, `Erledigt: ${title}`).click();
  await page.getByText(`„${title}“ ist erledigt.`).waitFor();
  expect(await stateOf(title)).toBe('DONE');
}

async function createsOnMeeting(): Promise<void> {
  await using visitor = await at(ACCOUNT.office, 390);
  const { page } = visitor;
  await visitor.open('/sitzungen', { link: '1. Sitzung' });
  await button(visitor, 'Aufgabe').first().click();
  expect(await page.getByLabel('Woraus folgt sie?').inputValue()).toMatch(/^MEETING /);
  await page.getByLabel('Was ist zu tun?').fill('Aus der Sitzung');
  await inDialog(visitor).getByRole('button', { name: 'Aufgabe anlegen' }).click();
  await inDialog(visitor).waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.getByLabel('Was ist zu tun?').fill('Aus einem Punkt');
  await page.getByLabel('Woraus folgt sie?').selectOption({ index: 1 });
  await inDialog(visitor).getByRole('button', { name: 'Aufgabe anlegen' }).click();
  await inDialog(visitor).waitFor({ state: 'detached' });
  const sources = await town.database.query<{ source: string }>(
    `select source_type as source from task where title like 'Aus %' order by id`,
  );
  expect(sources).toEqual([{ source: 'MEETING' }, { source: 'AGENDA_ITEM' }]);
}

async function isDone(): Promise<void> {
  await using visitor = await at(ACCOUNT.member, 390);
  const { page } = visitor;
  await visitor.open('/aufgaben');
  const title = 'Beleuchtung am Bahnhof prüfen';
  await button(visitor, `Erledigt: ${title}`).click();
  await page.getByText(`„${title}“ ist erledigt.`).waitFor();
  expect(await stateOf(title)).toBe('DONE');
  await button(visitor, 'Rückgängig').click();
  await page.getByRole('link', { name: title }).waitFor();
  expect(await stateOf(title)).toBe('OPEN');
  expect(visitor.complaints).toEqual([]);
}

async function handsOverAndTalks(): Promise<void> {
  const title = 'Streifenplan für den Weihnachtsmarkt abstimmen';
  await using police = await at(ACCOUNT.police);
  await police.open('/aufgaben', { link: title });
  await police.page.getByLabel('Kommentar').fill('Wer übernimmt den Samstag?');
  await button(police, 'Kommentar speichern').click();
  await police.page.getByText('Wer übernimmt den Samstag?').last().waitFor();
  await button(police, 'Weitere Schritte').click();
  await police.page.getByRole('menuitem', { name: 'Aufgabe übergeben' }).click();
  await choose(police, 'Wer soll übernehmen?', 'Ordnungsamt');
  await button(police, 'Um Übernahme bitten').click();
  await police.page.getByText(/^Übergabe an .* offen$/).waitFor();
  await using member = await at(ACCOUNT.member);
  await member.open('/aufgaben', { link: title });
  await button(member, 'Aufgabe übernehmen').click();
  await button(member, 'Aufgabe übernehmen').waitFor({ state: 'detached' });
  const [task] = await town.database.query<{ name: string }>(
    'select p.name from task t join person p on p.id = t.responsible_id where t.title = $1',
    [title],
  );
  expect(task?.name).toMatch(/^Ordnungsamt/);
}

async function changesMany(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const titles = ['Träger für die Nachtwanderer suchen', 'Notrufsäule prüfen'];
  await visitor.open('/aufgaben/alle');
  for (const title of titles) await visitor.page.getByLabel(`Auswählen: ${title}`).check();
  await button(visitor, 'Alle erledigt').click();
  for (const title of titles)
    await visitor.page.getByRole('link', { name: title }).waitFor({ state: 'detached' });
  expect(await Promise.all(titles.map(stateOf))).toEqual(['DONE', 'DONE']);
}

async function withNote(): Promise<void> {
  const title = 'Aus der Sitzung';
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  await office.open('/aufgaben/alle', { link: title });
  await page.getByText(/: Aufgabe angelegt, durch Koordinierungsstelle/).waitFor();
  await button(office, 'Weitere Schritte').click();
  await page.getByRole('menuitem', { name: 'Erledigt mit Notiz' }).click();
  await inDialog(office).getByRole('button', { name: 'Erledigt' }).click();
  await page.getByText('Füllen Sie dieses Feld aus').first().waitFor();
  await page.getByRole('textbox', { name: 'Notiz' }).fill('Mit dem Bauhof besprochen');
  await inDialog(office).getByRole('button', { name: 'Erledigt' }).click();
  await inDialog(office).waitFor({ state: 'detached' });
  await page.getByText('Mit dem Bauhof besprochen').waitFor();
  expect(await stateOf(title)).toBe('DONE');
}

/** Who made a task lets his council read it. */
async function letsTheBodyRead(): Promise<void> {
  const title = 'Mit dem Rat teilen';
  await using member = await at(ACCOUNT.member);
  const { page } = member;
  await member.open('/hilfe');
  await page.keyboard.press('n');
  await page.getByLabel('Was ist zu tun?').fill(title);
  await page
    .getByLabel('Wozu gehört die Aufgabe?')
    .selectOption({ label: 'Kommunaler Präventionsrat Schwarzenberg' });
  await inDialog(member).getByRole('button', { name: 'Ich übernehme das' }).click();
  await inDialog(member).getByRole('button', { name: 'Aufgabe anlegen' }).click();
  await inDialog(member).waitFor({ state: 'detached' });
  await using police = await at(ACCOUNT.police);
  await police.open('/aufgaben/alle');
  await police.page.getByRole('link', { name: 'Beleuchtung am Bahnhof prüfen' }).waitFor();
  expect(await police.page.getByRole('link', { name: title }).count()).toBe(0);
  await member.open('/aufgaben', { link: title });
  await button(member, 'Weitere Schritte').click();
  await page.getByRole('menuitem', { name: 'Aufgabe ändern' }).click();
  await page.getByLabel('Wer liest mit?').selectOption({ label: 'auch das Gremium' });
  await inDialog(member).getByRole('button', { name: 'Speichern', exact: true }).click();
  await inDialog(member).waitFor({ state: 'detached' });
  await page.getByText('Sichtbar für: Gremium').waitFor();
  await police.page.getByRole('link', { name: title }).waitFor();
}

/** Of tasks that he may only read nothing can be chosen; whoever knows several bodies sees to which each belongs. */
async function offersWhatHeMay(): Promise<void> {
  await using police = await at(ACCOUNT.police, 390);
  await police.open('/aufgaben/alle');
  const lights = police.page.getByRole('listitem').filter({ hasText: 'Beleuchtung am Bahnhof prüfen' });
  await lights.waitFor();
  expect(await lights.getByRole('checkbox').count()).toBe(0);
  await using office = await at(ACCOUNT.office);
  await office.open('/aufgaben/alle');
  await office.page
    .getByRole('listitem')
    .filter({ hasText: 'Beleuchtung am Bahnhof prüfen' })
    .getByText('Kommunaler Präventionsrat Schwarzenberg')
    .waitFor();
}

describeInBrowser('tasks in the browser', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('are made by the key n from anywhere, with wrong input said at the field', createsByKey, 120_000);
  it('are made by two keys and a title, in less than ten seconds, and done by one click', isQuick, 120_000);
  it('are made by a button, and on the page of a meeting come from it', createsOnMeeting, 120_000);
  it('are done by one click, which can be taken back', isDone, 120_000);
  it('are done with a note for the others', withNote, 120_000);
  it('are read by the council when whoever made them wants it', letsTheBodyRead, 120_000);
  it('offer a choice to whoever may do something, and say where they belong', offersWhatHeMay, 120_000);
  it('are talked about, handed over and accepted', handsOverAndTalks, 120_000);
  it('are done many at once', changesMany, 120_000);
});
