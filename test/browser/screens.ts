import type { Page } from 'playwright-core';
import { ACCOUNT } from './demo-town.js';
import { FAULT_PAGES } from './fault-pages.js';
import { LINK_PAGES } from './link-pages.js';
import { LAYER, type MadePaths, type Screen } from './screen.js';

/** Presses buttons and actions of menus one after the other, each of which opens a layer. */
const press =
  (...names: readonly (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) {
      const action = page.getByRole('menuitem', { name });
      const fromMenu = (await page.getByRole('menu').count()) > 0;
      const before = fromMenu ? 0 : await page.locator(LAYER).count();
      await (fromMenu ? action : page.getByRole('button', { name }).locator('visible=true').first()).click();
      if (fromMenu) await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.locator(LAYER).nth(before).waitFor();
    }
  };

const PROGRAMME = 'Richtlinie Kommunale Prävention (RL KommPräv)';

/** Pages of the client. */
export const PAGES: readonly Screen[] = [
  { name: 'anmelden', path: '/anmelden' },
  { name: 'bausteine', path: '/bausteine' },
  { name: 'uebersicht', path: '/', account: ACCOUNT.office },
  { name: 'uebersicht-mitglied', path: '/', account: ACCOUNT.member },
  { name: 'konto', path: '/konto', account: ACCOUNT.member },
  { name: 'konto-mitteilungen', path: '/konto/mitteilungen', account: ACCOUNT.member },
  { name: 'hilfe', path: '/hilfe', account: ACCOUNT.office },
  { name: 'impressum', path: '/impressum' },
  { name: 'datenschutz', path: '/datenschutz' },
  { name: 'barrierefreiheit', path: '/barrierefreiheit' },
  { name: 'einrichten-fertig', path: '/einrichten' },
  { name: 'verwaltung', path: '/verwaltung', account: ACCOUNT.administration },
  { name: 'rechte', path: '/verwaltung/rechte', account: ACCOUNT.administration },
  { name: 'rechte-koordinierung', path: '/verwaltung/rechte', account: ACCOUNT.office },
  { name: 'rechte-land', path: '/verwaltung/rechte', account: ACCOUNT.stateCouncil },
  { name: 'uebersicht-verwaltung', path: '/', account: ACCOUNT.administration },
  { name: 'uebersicht-begleitung', path: '/', account: ACCOUNT.coach },
  {
    name: 'gremium-rechte',
    path: '/gremien',
    link: 'Kommunaler Präventionsrat Schwarzenberg',
    tab: 'Wer darf was, wer sieht was?',
    account: ACCOUNT.office,
  },
  { name: 'gremien', path: '/gremien', account: ACCOUNT.office },
  {
    name: 'gremium',
    path: '/gremien',
    link: 'Kommunaler Präventionsrat Schwarzenberg',
    account: ACCOUNT.office,
  },
  {
    ...{ name: 'geschaeftsordnung', path: '/gremien', account: ACCOUNT.office },
    ...{ link: 'Kommunaler Präventionsrat Schwarzenberg', tab: 'Neue Fassung eintragen' },
  },
  { name: 'thema', path: ({ topic }) => topic, account: ACCOUNT.office },
  { name: 'personen', path: '/personen', account: ACCOUNT.office },
  { name: 'personen-mitglied', path: '/personen', account: ACCOUNT.member },
  { name: 'person', path: '/personen', link: 'Polizeirevier Aue, Einsatz', account: ACCOUNT.office },
  { name: 'organisationen', path: '/organisationen', account: ACCOUNT.office },
  { name: 'import', path: '/gremien/import', account: ACCOUNT.office },
  { name: 'sitzungen', path: '/sitzungen', account: ACCOUNT.office },
  { name: 'sitzungen-mitglied', path: '/sitzungen', account: ACCOUNT.member },
  { name: 'sitzungen-kalender', path: '/sitzungen/kalender?monat=2027-01', account: ACCOUNT.office },
  { name: 'sitzungen-archiv', path: '/sitzungen/archiv', account: ACCOUNT.office },
  { name: 'sitzung-anlegen', path: '/sitzungen/neu', account: ACCOUNT.office },
  { name: 'zustellung', path: '/sitzungen/zustellung', account: ACCOUNT.office },
  { name: 'sitzung', path: '/sitzungen', link: '1. Sitzung', account: ACCOUNT.office },
  {
    name: 'einladung',
    path: '/sitzungen',
    link: '1. Sitzung',
    tab: 'Einladung und Rückmeldungen',
    account: ACCOUNT.office,
  },
  { name: 'verlauf', path: '/sitzungen', link: '1. Sitzung', tab: 'Verlauf', account: ACCOUNT.office },
  { name: 'aufgaben', path: '/aufgaben/alle', account: ACCOUNT.office },
  { name: 'aufgaben-mitglied', path: '/aufgaben', account: ACCOUNT.member },
  { name: 'aufgaben-ohne', path: '/aufgaben/ohne', account: ACCOUNT.office },
  { name: 'aufgabe', path: '/aufgaben', link: 'Beleuchtung am Bahnhof prüfen', account: ACCOUNT.member },
  { name: 'projektvorschlaege', path: '/projektvorschlaege', account: ACCOUNT.office },
  {
    ...{ name: 'projektvorschlag', path: '/projektvorschlaege', link: 'Freie Wände statt Graffiti' },
    account: ACCOUNT.police,
  },
  { name: 'projekte', path: '/projekte', account: ACCOUNT.office },
  { name: 'projekte-mitglied', path: '/projekte?nur=meine', account: ACCOUNT.member },
  { name: 'projekt', path: ({ project }) => project, account: ACCOUNT.office },
  { name: 'projekt-mitglied', path: ({ project }) => project, account: ACCOUNT.member },
  { name: 'mitteilungen', path: '/mitteilungen', account: ACCOUNT.member },
  { name: 'mitteilungen-alle', path: '/mitteilungen/alle', account: ACCOUNT.office },
  { name: 'versand', path: '/versand', account: ACCOUNT.office },
  { name: 'versand-versendet', path: '/versand?stand=versendet', account: ACCOUNT.office },
  { name: 'versand-verwaltung', path: '/versand', account: ACCOUNT.administration },
  { name: 'fristen', path: '/fristen', account: ACCOUNT.office },
  { name: 'fristen-mitglied', path: '/fristen', account: ACCOUNT.member },
  { name: 'foerderung', path: '/foerderung', account: ACCOUNT.office },
  { name: 'foerderung-mitglied', path: '/foerderung', account: ACCOUNT.member },
  { name: 'foerderung-mittel', path: '/foerderung/mittel', account: ACCOUNT.office },
  { name: 'foerderantraege', path: '/foerderung/antraege', account: ACCOUNT.office },
  { name: 'foerderprogramm', path: '/foerderung', link: PROGRAMME, account: ACCOUNT.office },
  { name: 'foerderprogramm-neu', path: '/foerderung/programme/neu', account: ACCOUNT.office },
  {
    name: 'foerderprogramm-aendern',
    path: ({ programme }) => `${programme}/aendern`,
    account: ACCOUNT.office,
  },
  { name: 'foerderantrag', path: ({ application }) => application, account: ACCOUNT.office },
  { name: 'freigaben', path: '/freigaben', account: ACCOUNT.office },
  { name: 'freigaben-staedtebund', path: '/freigaben', account: ACCOUNT.association },
  { name: 'freigaben-datenschutz', path: '/freigaben', account: ACCOUNT.dataProtection },
  { name: 'sitzung-mitglied', path: '/sitzungen', link: '1. Sitzung', account: ACCOUNT.member },
];

const BODY = { path: '/gremien', link: 'Kommunaler Präventionsrat Schwarzenberg', account: ACCOUNT.office };
const SEAT = 'Aktionen für Polizeirevier Aue';
const VACANT = 'Sitz besetzen: Gewerbeverein Schwarzenberg';
const MORE = 'Weitere Aktionen';
const PERSON = { path: '/personen', account: ACCOUNT.office };
const MEETING = { path: '/sitzungen', link: '1. Sitzung', account: ACCOUNT.office };
const INVITATION = { ...MEETING, tab: 'Einladung und Rückmeldungen' };
const DRAFT = { path: ({ draft }: MadePaths) => draft, account: ACCOUNT.office };
const DRAFT_INVITATION = { ...DRAFT, tab: 'Einladung und Rückmeldungen' };
const versionsOf = ({ proposal }: MadePaths): string => proposal.replace('/bearbeiten', '/fassungen');
const PROPOSAL = {
  path: '/projektvorschlaege',
  link: 'Freie Wände statt Graffiti',
  account: ACCOUNT.office,
};
const PROJECT = { path: ({ project }: MadePaths) => project, account: ACCOUNT.office };
const BEGUN = { path: ({ begun }: MadePaths) => begun, account: ACCOUNT.office };
const CALLED = 'Aktionen für Polizeirevier Aue';

/** Fills what a dialog asks for before it can be opened. */
const supplement = async (page: Page): Promise<void> => {
  await page.getByText('Tagesordnung ergänzen').click();
  await page.getByLabel('Neuer Punkt').fill('Nachtrag');
  await page.getByRole('button', { name: 'Punkt hinzufügen' }).click();
  await press(/^Ergänzung versenden/)(page);
};

const leaveUnsaved = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Details ändern' }).click();
  await page.getByLabel(/^Titel/).fill('Noch nicht gespeichert');
  await page.getByRole('link', { name: 'Hilfe' }).first().click();
  await page.locator(LAYER).waitFor();
};

const sessionEnds = async (page: Page): Promise<void> => {
  await page.context().clearCookies();
  await page.getByLabel('Bisheriges Kennwort').fill('irgendein altes');
  await page.getByLabel('Neues Kennwort').fill('vier neue Wörter im Rathaus');
  await press('Kennwort ändern')(page);
};

const showMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Menü' }).click();
  await page.getByRole('link', { name: 'Hilfe' }).waitFor();
};

/** Every dialog, menu and list that opens above a page. */
const LAYERS: readonly Screen[] = [
  { name: 'bausteine-fenster', path: '/bausteine', open: press('Fenster öffnen') },
  { name: 'bausteine-nachfrage', path: '/bausteine', open: press('Nachfrage öffnen') },
  { name: 'bausteine-arbeitet', path: '/bausteine', open: press('Nachfrage, die arbeitet') },
  { name: 'bausteine-menue', path: '/bausteine', open: press(MORE) },
  { name: 'bausteine-kalender', path: '/bausteine', open: press(/Kalender öffnen/) },
  { name: 'suche', path: '/', account: ACCOUNT.office, open: press('Suchen') },
  { name: 'menue', path: '/', account: ACCOUNT.office, narrow: true, open: showMenu },
  { name: 'gremium-anlegen', path: '/gremien', account: ACCOUNT.office, open: press('Gremium anlegen') },
  { ...BODY, name: 'gremium-aktionen', open: press(MORE) },
  { ...BODY, name: 'gremium-aendern', open: press(MORE, 'Gremium ändern') },
  { ...BODY, name: 'gremium-aufloesen', open: press(MORE, 'Gremium auflösen') },
  { ...BODY, name: 'sitz-anlegen', open: press('Sitz anlegen') },
  { ...BODY, name: 'sitz-anlegen-organisation', open: press('Sitz anlegen', 'Organisation anlegen') },
  { ...BODY, name: 'sitz-aktionen', open: press(SEAT) },
  { ...BODY, name: 'sitz-uebergeben', open: press(SEAT, 'Sitz übergeben') },
  { ...BODY, name: 'sitz-vertretungen', open: press(SEAT, 'Vertretungen ordnen') },
  { ...BODY, name: 'sitz-aendern', open: press(SEAT, 'Sitz ändern') },
  { ...BODY, name: 'sitz-beenden', open: press(SEAT, 'Sitz beenden') },
  { ...BODY, name: 'sitz-besetzen', open: press(VACANT) },
  { ...BODY, name: 'sitz-besetzen-person', open: press(VACANT, 'Person anlegen') },
  { ...PERSON, name: 'person-anlegen', open: press('Person anlegen') },
  {
    ...PERSON,
    ...{ name: 'person-aendern', link: 'Polizeirevier Aue, Einsatz', open: press('Person ändern') },
  },
  {
    ...{ name: 'organisation-anlegen', path: '/organisationen', account: ACCOUNT.office },
    open: press('Organisation anlegen'),
  },
  {
    ...{ name: 'organisation-aendern', path: '/organisationen', account: ACCOUNT.office },
    open: press('Polizeirevier Aue ändern'),
  },
  { name: 'projekt-anlegen', path: '/projekte', account: ACCOUNT.office, open: press('Projekt anlegen') },
  { ...PROJECT, name: 'projekt-fortschritt', open: press('Fortschritt erfassen') },
  { ...PROJECT, name: 'projekt-schritte', open: press('Weitere Schritte') },
  { ...PROJECT, name: 'projekt-ruht', open: press('Weitere Schritte', 'Ruhen lassen') },
  { ...PROJECT, name: 'projekt-meilenstein', open: press('Meilenstein hinzufügen') },
  { ...PROJECT, name: 'projekt-indikator', open: press('Indikator hinzufügen') },
  { ...PROJECT, name: 'projekt-beleg', open: press('Beleg erfassen') },
  { ...PROJECT, name: 'projekt-posten', open: press('Posten hinzufügen') },
  { ...PROJECT, name: 'projekt-bericht', open: press('Bericht erbitten') },
  { ...PROJECT, name: 'projekt-risiko', open: press('Risiko hinzufügen') },
  { ...PROJECT, name: 'projekt-partner', open: press('Partner hinzufügen') },
  { ...MEETING, name: 'sitzung-aktionen', open: press(MORE) },
  { ...MEETING, name: 'sitzung-verlegen', open: press(MORE, 'Sitzung verlegen') },
  { ...MEETING, name: 'sitzung-ort', open: press(MORE, 'Ort ändern') },
  { ...MEETING, name: 'sitzung-absagen', open: press(MORE, 'Sitzung absagen') },
  { ...MEETING, name: 'sitzung-ergaenzen', open: supplement },
  { ...INVITATION, name: 'eingeladen-aktionen', open: press(CALLED) },
  { ...INVITATION, name: 'antwort-eintragen', open: press(CALLED, 'Antwort eintragen') },
  { ...INVITATION, name: 'zugang-eintragen', open: press(CALLED, 'Zugang eintragen') },
  { ...PROPOSAL, name: 'vorschlag-gutachten', open: press('Um Gutachten bitten') },
  { ...PROPOSAL, name: 'vorschlag-zurueck', open: press('Zurückgeben') },
  { ...PROPOSAL, name: 'vorschlag-stellungnahme', open: press('Stellungnahme eintragen') },
  { ...BEGUN, name: 'sitzung-beschluss' },
  { ...BEGUN, name: 'beschluss-erfassen', open: press('Beschluss erfassen') },
  { ...BEGUN, name: 'beschluss-berichtigen', open: press('Beschluss berichtigen') },
  { ...BEGUN, name: 'beschluss-stadt', open: press('Entscheidung der Stadt erfassen') },
  { ...DRAFT, name: 'entwurf' },
  { ...DRAFT, name: 'entwurf-verwerfen', open: press('Entwurf verwerfen') },
  { ...DRAFT, name: 'entwurf-verlassen', open: leaveUnsaved },
  { ...DRAFT_INVITATION, name: 'entwurf-einladung' },
  { ...DRAFT_INVITATION, name: 'entwurf-versenden', open: press('Einladung versenden') },
  { ...DRAFT_INVITATION, name: 'gast-einladen', open: press('Gast einladen') },
  { ...DRAFT_INVITATION, name: 'gast-ausladen', open: press(/ausladen$/) },
  {
    name: 'vorschlag-fassungen',
    path: versionsOf,
    account: ACCOUNT.member,
  },
  {
    name: 'vorschlag-stand-festhalten',
    path: versionsOf,
    account: ACCOUNT.member,
    open: press('Stand festhalten'),
  },
  {
    name: 'vorschlag-kommentare',
    path: ({ proposal }: MadePaths) => proposal,
    account: ACCOUNT.member,
    open: press(/^Kommentare \(1 offen\)/),
  },
  {
    name: 'vorschlag-mitschreiben',
    path: ({ proposal }: MadePaths) => proposal.replace('/bearbeiten', ''),
    account: ACCOUNT.member,
    open: press('Person einladen'),
  },
  ...['SHORT', 'HEAD', 'GOALS', 'FINANCE'].map((section) => ({
    name: `projektvorschlag-${section.toLowerCase()}`,
    path: ({ proposal }: MadePaths) => `${proposal}?abschnitt=${section}`,
    account: ACCOUNT.member,
  })),
  { name: 'anmeldung-abgelaufen', path: '/konto', account: ACCOUNT.member, open: sessionEnds },
];

/**
 * Every screen. Axe, the measuring of narrow windows, the HTML validator and `npm run screenshots` visit each: a new
 * screen, dialog or menu is one more line here.
 */
export const SCREENS: readonly Screen[] = [...PAGES, ...LAYERS, ...LINK_PAGES, ...FAULT_PAGES];
