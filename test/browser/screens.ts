import { ACCOUNT } from './demo-town.js';

export interface Screen {
  /** File name of its picture. */
  readonly name: string;
  readonly path: string;
  /** Text of the link on it that leads to the screen, when the address has an id in it. */
  readonly link?: string;
  /** Text of the tab there. */
  readonly tab?: string;
  /** Whose browser shows it; absent: a stranger's. */
  readonly account?: string;
}

/** Every screen. Axe, the HTML validator and `npm run screenshots` visit each: a new screen is one more line here. */
export const SCREENS: readonly Screen[] = [
  { name: 'anmelden', path: '/anmelden' },
  { name: 'bausteine', path: '/bausteine' },
  { name: 'uebersicht', path: '/', account: ACCOUNT.office },
  { name: 'uebersicht-mitglied', path: '/', account: ACCOUNT.member },
  { name: 'konto', path: '/konto', account: ACCOUNT.member },
  { name: 'hilfe', path: '/hilfe', account: ACCOUNT.office },
  { name: 'impressum', path: '/impressum' },
  { name: 'datenschutz', path: '/datenschutz' },
  { name: 'barrierefreiheit', path: '/barrierefreiheit' },
  { name: 'einrichten-fertig', path: '/einrichten' },
  { name: 'verwaltung', path: '/verwaltung', account: ACCOUNT.administration },
  { name: 'gremien', path: '/gremien', account: ACCOUNT.office },
  {
    name: 'gremium',
    path: '/gremien',
    link: 'Kommunaler Präventionsrat Schwarzenberg',
    account: ACCOUNT.office,
  },
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
  { name: 'sitzung', path: '/sitzungen', link: '1. Sitzung', account: ACCOUNT.office },
  {
    name: 'einladung',
    path: '/sitzungen',
    link: '1. Sitzung',
    tab: 'Einladung und Rückmeldungen',
    account: ACCOUNT.office,
  },
  { name: 'verlauf', path: '/sitzungen', link: '1. Sitzung', tab: 'Verlauf', account: ACCOUNT.office },
  { name: 'sitzung-mitglied', path: '/sitzungen', link: '1. Sitzung', account: ACCOUNT.member },
];
