const HEADINGS = [
  'Gremium',
  'Organisation',
  'Art',
  'Name',
  'Funktion',
  'E-Mail',
  'Telefon',
  'Stimmrecht',
  'Vorsitz',
  'Von',
  'Bis',
  'Vertretung 1',
  'Vertretung 2',
];
/** Names no person: offices stand for the people in them. */
const EXAMPLE = [
  'Präventionsrat',
  'Polizeirevier Musterstadt',
  'Polizeirevier',
  'Revierleitung',
  'Leitung Polizeirevier',
  'revierleitung@polizei.example',
  '03774 0000',
  'ja',
  'nein',
  '01.01.2027',
  '31.12.2029',
  'Dienstgruppe A',
  'Dienstgruppe B',
];

/** An empty member list with one example line, as German Excel opens it: `;`, CRLF and a byte order mark. */
export const memberListTemplate = (): string =>
  `\uFEFF${[HEADINGS, EXAMPLE].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
