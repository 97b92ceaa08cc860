import type { Page } from 'playwright-core';
import { ACCOUNT } from './demo-town.js';
import type { Screen } from './screen.js';

/** In a narrow window the menu is closed. */
const follow = (page: Page, name: string): Promise<void> =>
  page.locator('#menu').getByRole('link', { name }).dispatchEvent('click');

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** The part of the client that the next page needs does not come. */
const withoutPart = async (page: Page): Promise<void> => {
  await page.route('**/assets/**', (route) => route.abort());
  await follow(page, 'Förderung');
  await heading(page, 'Diese Seite ist noch nicht geladen');
};

/** The next page meets an answer that no server gives. */
const withBrokenAnswer = async (page: Page): Promise<void> => {
  await page.route('**/graphql', (route) => route.fulfill({ json: { data: {} } }));
  await follow(page, 'Förderung');
  await heading(page, 'Hier ist etwas schiefgegangen');
};

const withoutServer = async (page: Page): Promise<void> => {
  await page.route('**/graphql', (route) => route.abort());
  await follow(page, 'Aufgaben');
  await page.getByText('Der Server antwortet nicht').waitFor();
};

const offline = async (page: Page): Promise<void> => {
  await page.evaluate(`window.dispatchEvent(new Event('offline'))`);
  await page.getByText('Keine Verbindung.').waitFor();
};

const OVERVIEW = { path: '/', account: ACCOUNT.member };

/** What somebody sees where there is nothing for him, and when something goes wrong. */
export const FAULT_PAGES: readonly Screen[] = [
  { name: 'gibt-es-nicht', path: '/sitzungen/gibt/es/nicht', account: ACCOUNT.member },
  { name: 'darf-nicht', path: '/verwaltung', account: ACCOUNT.member },
  { ...OVERVIEW, name: 'nicht-geladen', open: withoutPart, fault: /ERR_FAILED/ },
  { ...OVERVIEW, name: 'fehler', open: withBrokenAnswer, fault: /TypeError/ },
  { ...OVERVIEW, name: 'ohne-antwort', open: withoutServer, fault: /ERR_FAILED/ },
  { ...OVERVIEW, name: 'ohne-verbindung', open: offline },
];
