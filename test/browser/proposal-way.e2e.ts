import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import { DECIDABLE } from '../e2e/proposals/every-part.js';
import { GRAFFITI, HEAD, MANDATORY } from '../e2e/proposals/proposals.js';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown, demoTown } from './demo-town.js';
import { aDraft } from './made-paths.js';
import { closed, press } from './steps.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

jest.setTimeout(300_000);

let town: DemoTown;
let browser: Browser;
let office: Api;
let police: Api;

beforeAll(async () => {
  [town, browser] = await Promise.all([demoTown(), openBrowser()]);
  office = await Api.signIn(town.address, ACCOUNTS.office);
  police = await Api.signIn(town.address, ACCOUNTS.police);
});
afterAll(async () => {
  await browser.close();
  await town[Symbol.asyncDispose]();
});

const TITLE = 'Freie Wände am Bahnhof';
const OF_PROPOSAL = { type: 'ProjectProposal', fields: 'id revision' };

/** Written in the town where the police proposes, for its council; everything that is asked for, unless less is given. */
async function written(author: Api = police, content: object = DECIDABLE): Promise<string> {
  const { bodies, organisations } = await author.query<{
    bodies: { id: string; kind: string; territory: { id: string; name: string } }[];
    organisations: { nodes: { id: string; name: string }[] };
  }>(
    '{ bodies { id kind territory { id name } } organisations(search: "Polizeirevier Aue", first: 5) { nodes { id name } } }',
  );
  const council = bodies.find(
    ({ kind, territory }) => kind === 'PREVENTION_COUNCIL' && territory.name === 'Schwarzenberg',
  );
  const head = {
    ...HEAD,
    title: TITLE,
    fieldIds: [GRAFFITI],
    proposingOrganisationId: organisations.nodes[0]?.id,
    implementingOrganisationId: organisations.nodes[0]?.id,
  };
  const input = { bodyId: council?.id, draft: { ...content, head } };
  return (await author.mutate<{ id: string }>('startProposal', input, OF_PROPOSAL)).id;
}

async function submit(id: string, author: Api = police): Promise<void> {
  const { projectProposal } = await author.query<{ projectProposal: { revision: number } }>(
    'query ($id: ID!) { projectProposal(id: $id) { revision } }',
    { id },
  );
  await author.mutate('submitProposal', { proposalId: id, revision: projectProposal.revision }, OF_PROPOSAL);
}

const visit = (account: string): Promise<Visitor> => Visitor.at(browser, { address: town.address, account });
const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const wayOf = (page: Page): Locator => page.locator('.way');

async function withPage(account: string, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  await using visitor = await visit(account);
  await visitor.open(path);
  await work(visitor.page);
  expect(visitor.complaints).toEqual([]);
}

async function reviews(page: Page): Promise<void> {
  await press(wayOf(page), 'Gutachten abgeben');
  const dialog = dialogOf(page);
  await press(dialog, 'Gutachten abgeben');
  await dialog.getByText('Füllen Sie dieses Feld aus.').first().waitFor();
  for (const select of await dialog.getByRole('combobox').all()) await select.selectOption('3');
  for (const area of await dialog.getByRole('textbox').all()) await area.fill('Nachvollziehbar belegt.');
  await dialog.getByRole('radio', { name: 'Empfohlen', exact: true }).check();
  await press(dialog, 'Gutachten abgeben');
  await closed(dialog);
  await wayOf(page).getByText('Abgegeben').waitFor();
}

describeInBrowser('the way of a proposal through the council', () => {
  it('leads from the submission over return, review and recommendation to the decision, which the proposer sees', async () => {
    const id = await written();
    const path = `/projektvorschlaege/${id}`;
    await submit(id);
    await withPage(ACCOUNT.office, path, async (page) => {
      await wayOf(page).getByText('Der Vorschlag wird zur Begutachtung gegeben.').waitFor();
      await press(wayOf(page), 'Zurückgeben');
      await press(dialogOf(page), 'Zurückgeben');
      await dialogOf(page).getByText('Schreiben Sie mindestens einen Grund').waitFor();
      await dialogOf(page).getByLabel('Zum ganzen Vorschlag').fill('Bitte die Ziele messbar machen.');
      await press(dialogOf(page), 'Zurückgeben');
      await closed(dialogOf(page));
      // Until the window is gone, what lies below it is hidden from everybody who listens.
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await barriersOf(page)).toEqual([]);
    });
    await withPage(ACCOUNT.police, path, async (page) => {
      await page.getByText('Bitte die Ziele messbar machen.').waitFor();
    });
    await submit(id);
    await withPage(ACCOUNT.office, path, async (page) => {
      await press(wayOf(page), 'Um Gutachten bitten');
      await dialogOf(page)
        .getByRole('group', { name: 'Wer soll den Vorschlag begutachten?' })
        .getByRole('checkbox', { name: /^Ordnungsamt Schwarzenberg/ })
        .check();
      expect(await barriersOf(page)).toEqual([]);
      await press(dialogOf(page), 'Um Gutachten bitten');
      await closed(dialogOf(page));
      await wayOf(page).getByText('Steht noch aus').waitFor();
    });
    await withPage(ACCOUNT.member, path, reviews);
    await withPage(ACCOUNT.office, path, async (page) => {
      await press(wayOf(page), 'Empfehlung aussprechen');
      await dialogOf(page).getByRole('radio', { name: 'Den Vorschlag annehmen' }).check();
      await dialogOf(page).getByLabel('Begründung').fill('Das Gutachten spricht dafür.');
      await press(dialogOf(page), 'Empfehlung aussprechen');
      await closed(dialogOf(page));
    });
    const meetingId = await aDraft(town, office);
    await withPage(ACCOUNT.office, path, async (page) => {
      await press(wayOf(page), 'Auf die Tagesordnung');
      await dialogOf(page).getByRole('radio').last().check();
      await press(dialogOf(page), 'Auf die Tagesordnung');
      await closed(dialogOf(page));
      await wayOf(page).getByText('In der Sitzung wird entschieden.').waitFor();
    });
    await begin(meetingId);
    await withPage(ACCOUNT.office, `/sitzungen/${meetingId}`, async (page) => {
      const item = page.locator('.agenda-items > li').filter({ hasText: TITLE });
      await item.getByRole('link', { name: `Projektvorschlag „${TITLE}“` }).waitFor();
      await press(item, 'Beschluss erfassen');
      await dialogOf(page).getByRole('radio', { name: 'Beschlossen', exact: true }).check();
      await dialogOf(page).getByLabel('Wortlaut').fill('Der Präventionsrat stimmt dem Vorschlag zu.');
      await press(dialogOf(page), 'Speichern');
      await closed(dialogOf(page));
    });
    await withPage(ACCOUNT.police, path, async (page) => {
      await wayOf(page).getByText('Aus dem Vorschlag wird ein Projekt.').waitFor();
      await wayOf(page)
        .getByText(/Tagesordnungspunkt .*Beschlossen/)
        .waitFor();
      expect(await barriersOf(page)).toEqual([]);
    });
  });

  it('takes the statement of the police from the police itself', async () => {
    const publicOrder = await Api.signIn(town.address, ACCOUNTS.publicOrder);
    const id = await written(publicOrder);
    await submit(id, publicOrder);
    await withPage(ACCOUNT.police, `/projektvorschlaege/${id}`, async (page) => {
      await press(wayOf(page), 'Stellungnahme eintragen');
      expect(await dialogOf(page).getByRole('radio').count()).toBe(1);
      await dialogOf(page).getByLabel('Stellungnahme').fill('Aus Sicht der Polizei geeignet.');
      expect(await barriersOf(page)).toEqual([]);
      await press(dialogOf(page), 'Speichern');
      await closed(dialogOf(page));
    });
    await withPage(ACCOUNT.office, `/projektvorschlaege/${id}`, async (page) => {
      await wayOf(page).getByText('Aus Sicht der Polizei geeignet.').waitFor();
    });
  });

  it('stops before the agenda while something is missing, and says what', async () => {
    const id = await written(police, MANDATORY);
    await submit(id);
    // How a proposal is reviewed is tested above.
    await town.database.query(`update proposal set state = 'RECOMMENDED' where id = $1`, [id]);
    await aDraft(town, office);
    await withPage(ACCOUNT.office, `/projektvorschlaege/${id}`, async (page) => {
      await press(wayOf(page), 'Auf die Tagesordnung');
      await dialogOf(page).getByRole('radio').last().check();
      await press(dialogOf(page), 'Auf die Tagesordnung');
      await dialogOf(page).getByText('Vor der Entscheidung fehlen noch').waitFor();
      await dialogOf(page).getByText('Nennen Sie mindestens einen Risikofaktor.').waitFor();
      expect(await barriersOf(page)).toEqual([]);
    });
  });
});

/** Called, and its hour has come. */
async function begin(id: string): Promise<void> {
  const { meeting } = await office.query<{ meeting: { revision: number } }>(
    'query ($id: ID!) { meeting(id: $id) { revision } }',
    { id },
  );
  await office.mutate(
    'sendInvitation',
    { meetingId: id, revision: meeting.revision },
    { type: 'Meeting', fields: 'id' },
  );
  await town.database.query('update meeting set starts_at = $2, ends_at = null where id = $1', [
    id,
    new Date(town.clock.now().getTime() - 3_600_000),
  ]);
}
