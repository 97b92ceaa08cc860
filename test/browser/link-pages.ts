import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const tryPassword = async (page: Page): Promise<void> => {
  await page.getByLabel('E-Mail-Adresse').fill('jemand@schwarzenberg.example');
  await page.getByLabel(/^Kennwort/).fill('zu kurz');
  await page.getByRole('button').click();
  await page.getByRole('alert').waitFor();
};

const tryInvalid = async (page: Page): Promise<void> => {
  await page.getByLabel('E-Mail-Adresse').fill('jemand@schwarzenberg.example');
  await page.getByLabel(/^Kennwort/).fill('vier neue Wörter im Rathaus');
  await page.getByRole('button').click();
  await page.getByText('Dieser Link gilt nicht mehr').waitFor();
};

/** Pages that the server makes itself, for the links in mails; they run without JavaScript. */
export const LINK_PAGES: readonly Screen[] = [
  { name: 'rueckmeldung', path: ({ answer }) => answer },
  {
    ...{ name: 'rueckmeldung-zugesagt', path: ({ answer }) => answer },
    open: async (page) => {
      await page.getByRole('button', { name: 'Zusagen' }).click();
      await page.getByText('Sie haben zugesagt').waitFor();
    },
  },
  { name: 'rueckmeldung-ungueltig', path: '/r/gilt-nicht', refusal: 404 },
  { name: 'abbestellen', path: ({ unsubscribe }) => unsubscribe },
  {
    ...{ name: 'abbestellen-abbestellt', path: ({ unsubscribe }) => unsubscribe },
    open: async (page) => {
      await page.getByRole('button', { name: 'Keine E-Mails mehr' }).click();
      await page.getByText('Sie erhalten diese E-Mails nicht').waitFor();
      await page.getByRole('button', { name: 'Rückgängig' }).waitFor();
    },
  },
  { name: 'abbestellen-ungueltig', path: '/abbestellen/gilt-nicht', refusal: 404 },
  { name: 'konto-einrichten', path: ({ account }) => account },
  { name: 'konto-einrichten-abgelehnt', path: ({ account }) => account, open: tryPassword, refusal: 422 },
  {
    ...{ name: 'konto-einrichten-ungueltig', path: '/konto/einladung/gilt-nicht' },
    ...{ open: tryInvalid, refusal: 410 },
  },
  { name: 'konto-kennwort', path: '/konto/kennwort/gilt-nicht' },
];
