/**
 * The Städtebund Silberberg as the demo shows it. Towns, association and district are facts (domain.md A1); members are
 * functions, no people; addresses end in `.example` and lead nowhere.
 */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
}

export const ACCOUNTS = {
  office: { email: 'koordinierung@schwarzenberg.example', name: 'Koordinierungsstelle Schwarzenberg' },
  schneeberg: { email: 'koordinierung@schneeberg.example', name: 'Koordinierungsstelle Schneeberg' },
  administration: { email: 'verwaltung@schwarzenberg.example', name: 'Systemverwaltung Schwarzenberg' },
  dataProtection: { email: 'datenschutz@schwarzenberg.example', name: 'Datenschutz Schwarzenberg' },
  association: {
    email: 'geschaeftsstelle@silberberg.example',
    name: 'Geschäftsstelle Städtebund Silberberg',
  },
  stateCouncil: { email: 'geschaeftsstelle@lpr.example', name: 'Landespräventionsrat, Geschäftsstelle' },
  coach: { email: 'prozessbegleitung@lpr.example', name: 'Landespräventionsrat, Prozessbegleitung' },
  chair: { email: 'oberbuergermeister@schwarzenberg.example', name: 'Oberbürgermeister Schwarzenberg' },
  police: { email: 'revier-aue@polizei.example', name: 'Polizeirevier Aue' },
  publicOrder: { email: 'ordnungsamt@schwarzenberg.example', name: 'Ordnungsamt Schwarzenberg' },
  youthWork: { email: 'jugendarbeit@traeger.example', name: 'Freier Träger der Jugendarbeit' },
  youthWorkDeputy: { email: 'streetwork@traeger.example', name: 'Freier Träger, Straßensozialarbeit' },
} as const satisfies Record<string, DemoAccount>;

/** What Impressum, Datenschutz and Barrierefreiheit of the demo say: functions and addresses that lead nowhere. */
export const INSTALLATION = {
  officialHeader: true,
  operator: {
    name: 'Stadtverwaltung Schwarzenberg (Vorführung)',
    street: 'Musterstraße 1',
    postalCode: '08340',
    town: 'Schwarzenberg/Erzgeb.',
    email: 'post@schwarzenberg.example',
    phone: '03774 000000',
    representedBy: 'den Oberbürgermeister',
  },
  dataProtection: {
    name: 'Behördliche Datenschutzbeauftragte oder behördlicher Datenschutzbeauftragter',
    email: 'datenschutz@schwarzenberg.example',
    phone: null,
  },
  accessibility: {
    contactEmail: 'barrierefreiheit@schwarzenberg.example',
    statedOn: '2026-11-01',
    conformity: 'PARTIAL',
    knownBarriers: 'Hochgeladene Unterlagen anderer Stellen sind nicht immer barrierefrei.',
    enforcementBody: null,
  },
} as const;

export interface DemoOrganisation {
  readonly name: string;
  readonly sector: 'ADMINISTRATION' | 'POLICE' | 'SOCIETY';
  readonly kind: string;
}

export const ORGANISATIONS = {
  town: { name: 'Stadtverwaltung Schwarzenberg', sector: 'ADMINISTRATION', kind: 'MUNICIPAL_ADMINISTRATION' },
  publicOrder: { name: 'Ordnungsamt Schwarzenberg', sector: 'ADMINISTRATION', kind: 'PUBLIC_ORDER_OFFICE' },
  youthOffice: { name: 'Jugendamt Erzgebirgskreis', sector: 'ADMINISTRATION', kind: 'YOUTH_WELFARE_OFFICE' },
  policeStation: { name: 'Polizeirevier Aue', sector: 'POLICE', kind: 'POLICE_STATION' },
  communityOfficer: { name: 'Bürgerpolizist Schwarzenberg', sector: 'POLICE', kind: 'COMMUNITY_OFFICER' },
  policePrevention: {
    name: 'Polizeidirektion Chemnitz, Fachdienst Prävention',
    sector: 'POLICE',
    kind: 'POLICE_PREVENTION_SERVICE',
  },
  youthWork: { name: 'Freier Träger der Jugendarbeit', sector: 'SOCIETY', kind: 'NGO' },
  school: { name: 'Oberschule Schwarzenberg', sector: 'SOCIETY', kind: 'SCHOOL' },
  church: { name: 'Kirchgemeinde Schwarzenberg', sector: 'SOCIETY', kind: 'CHURCH' },
  business: { name: 'Gewerbeverein Schwarzenberg', sector: 'SOCIETY', kind: 'BUSINESS' },
  statePrevention: {
    name: 'Landespräventionsrat Sachsen, Geschäftsstelle',
    sector: 'ADMINISTRATION',
    kind: 'STATE_PREVENTION_COUNCIL',
  },
} as const satisfies Record<string, DemoOrganisation>;

type OrganisationKey = keyof typeof ORGANISATIONS;

export interface DemoSeat {
  readonly organisation: OrganisationKey;
  /** Function of the holder; null: the seat is vacant. */
  readonly holder: { readonly name: string; readonly email: string } | null;
  readonly deputies: readonly { readonly name: string; readonly email: string }[];
  readonly votingRight: boolean;
  readonly chair: 'CHAIR' | 'VICE_CHAIR' | null;
}

const seat = (
  organisation: OrganisationKey,
  holder: DemoSeat['holder'],
  rest: Partial<DemoSeat> = {},
): DemoSeat => ({
  organisation,
  holder,
  deputies: [],
  votingRight: true,
  chair: null,
  ...rest,
});

const person = (name: string, email: string) => ({ name, email });

/** The prevention council of Schwarzenberg. */
export const COUNCIL_SEATS: readonly DemoSeat[] = [
  seat('town', ACCOUNTS.chair, {
    chair: 'CHAIR',
    deputies: [person('Büro des Oberbürgermeisters', 'buero-ob@schwarzenberg.example')],
  }),
  seat('policeStation', ACCOUNTS.police, {
    chair: 'VICE_CHAIR',
    deputies: [
      person('Polizeirevier Aue, Einsatz', 'einsatz-aue@polizei.example'),
      person('Polizeirevier Aue, Streifendienst', 'streife-aue@polizei.example'),
    ],
  }),
  seat('publicOrder', ACCOUNTS.publicOrder, {
    deputies: [person('Gemeindevollzugsdienst Schwarzenberg', 'vollzugsdienst@schwarzenberg.example')],
  }),
  seat('communityOfficer', person('Bürgerpolizist Schwarzenberg', 'buergerpolizist@polizei.example')),
  seat('youthOffice', person('Jugendamt, Prävention', 'praevention@jugendamt.example')),
  seat('youthWork', ACCOUNTS.youthWork, {
    deputies: [ACCOUNTS.youthWorkDeputy, person('Freier Träger, Jugendclub', 'jugendclub@traeger.example')],
  }),
  seat('school', person('Oberschule, Schulsozialarbeit', 'schulsozialarbeit@oberschule.example')),
  seat('church', person('Kirchgemeinde, Jugendarbeit', 'jugend@kirchgemeinde.example')),
  seat('business', null),
  seat('policePrevention', person('Fachdienst Prävention', 'praevention@polizei.example'), {
    votingRight: false,
  }),
  seat('statePrevention', person('Landespräventionsrat, Beratung', 'beratung@lpr.example'), {
    votingRight: false,
  }),
];

export const AGENDA = [
  {
    title: 'Begrüßung und Feststellung der Beschlussfähigkeit',
    minutes: 5,
    kind: 'INFORMATION',
    publicity: 'PUBLIC',
  },
  {
    title: 'Stand der Sicherheitsanalyse im Städtebund Silberberg',
    minutes: 25,
    kind: 'INFORMATION',
    presenter: 'Landespräventionsrat, Beratung',
    publicity: 'PUBLIC',
  },
  {
    title: 'Beschädigungen und Schmierereien: Vorschläge der Ämter',
    minutes: 30,
    kind: 'CONSULTATION',
    presenter: 'Ordnungsamt Schwarzenberg',
  },
  {
    title: 'Lage aus Sicht der Polizei',
    minutes: 20,
    kind: 'INFORMATION',
    presenter: 'Polizeirevier Aue',
    audience: ['BODY'],
  },
  { title: 'Gründung einer Arbeitsgruppe Graffiti', minutes: 15, kind: 'DECISION' },
] as const;
