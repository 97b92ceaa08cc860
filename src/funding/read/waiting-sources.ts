import type { Parameters } from '../../platform/graphql/read/index.js';
import type { WaitingSource } from '../../waiting/index.js';
import { belongs, ofFundingOffice } from './application-visibility.js';
import { closesOn, nextClosing, opensOn, proofDueOn } from './window-sql.js';

/** So long before the day of the proof it begins to wait. */
const DAYS_BEFORE_PROOF = 90;
const DAYS_BEFORE_DRAWING = 60;

/** Reviews, the invitation with its period and the application itself take weeks: so long before, a draft begins to wait. */
const DAYS_BEFORE_WINDOW_ENDS = 60;

const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;

type Common = Omit<WaitingSource, 'kind' | 'stake' | 'waits' | 'due' | 'demand' | 'consequence'>;

const ofApplication: Common = {
  thing: 'FundingApplication',
  table: 'funding_application',
  among: (p) => `
    select wo.id from funding_application wo
     where wo.territory_id = any (${p.actor('managesFundingOf', 'uuid[]')}) and wo.state in ('DRAFT', 'SUBMITTED', 'GRANTED')`,
  title: (t) => `${t}.title`,
  place: (t) => `(select wg.name from territory wg where wg.id = ${t}.territory_id)`,
  reason: () => `'Weil Sie die Koordinierungsstelle sind.'`,
  at: () => 'null::timestamptz',
  path: (t) => `'/foerderung/antraege/' || ${t}.id`,
  action: 'Antrag öffnen',
};

const state = (t: string, is: string, p: Parameters): string =>
  `${t}.state = '${is}' and ${ofFundingOffice(t, p)}`;

const grantOf = (t: string, condition: string): string =>
  `exists (select 1 from grant_notice wn where wn.application_id = ${t}.id and ${condition})`;

const persons = (p: Parameters): string => `any (${p.actor('persons', 'uuid[]')})`;
const endOfWindow = (proposal: string, p: Parameters): string =>
  nextClosing(`${proposal}.territory_id`, { from: today(p), days: DAYS_BEFORE_WINDOW_ENDS });

/** A draft of his own that could still be funded in a window that is about to end. */
const draftBeforeWindowEnds: WaitingSource = {
  kind: 'SUBMIT_PROPOSAL',
  stake: 'VALIDITY',
  thing: 'ProjectProposal',
  table: 'proposal',
  among: (p) => `
    select wa.proposal_id from proposal_author wa join proposal wo on wo.id = wa.proposal_id
     where wa.person_id = ${persons(p)} and wo.state = 'DRAFT'`,
  waits: (t, p) => `${belongs(t, p)} and ${endOfWindow(t, p)} is not null and exists (
    select 1 from proposal_author wa where wa.proposal_id = ${t}.id and wa.person_id = ${persons(p)})`,
  due: endOfWindow,
  demand: () => `'Projektvorschlag einreichen'`,
  title: (t) => `coalesce(nullif(${t}.title, ''), 'Ohne Titel')`,
  place: (t) => `(select wg.name from territory wg where wg.id = ${t}.territory_id)`,
  reason: () => `'Weil Sie ihn verfasst haben.'`,
  consequence: () =>
    `'An diesem Tag endet eine Antragsfrist der Förderung. Vorher entscheidet noch das Gremium.'`,
  at: () => 'null::timestamptz',
  path: (t) => `'/projektvorschlaege/' || ${t}.id || '/bearbeiten'`,
  action: 'Entwurf öffnen',
};

/** What waits in the funding of a town: for its office, and for whoever writes what shall be funded. */
export const fundingWaitingSources: readonly WaitingSource[] = [
  draftBeforeWindowEnds,
  {
    ...ofApplication,
    kind: 'APPLY_FOR_FUNDING',
    stake: 'VALIDITY',
    waits: (t, p) => `${state(t, 'DRAFT', p)} and coalesce(${opensOn(t)} <= ${today(p)}, true)`,
    due: closesOn,
    demand: () => `'Förderantrag einreichen'`,
    consequence: (t) => `'Danach ist für ' || ${t}.year || ' kein Antrag mehr möglich.'`,
  },
  {
    ...ofApplication,
    kind: 'RECORD_RECEIPT',
    stake: 'VALIDITY',
    waits: (t, p) => `${state(t, 'SUBMITTED', p)} and ${t}.received_on is null`,
    due: closesOn,
    demand: () => `'Eingang des Förderantrags eintragen'`,
    consequence: () => `'Ohne Eingang beim Fördergeber zählt der Antrag vielleicht nicht.'`,
  },
  {
    ...ofApplication,
    kind: 'DRAW_FUNDS',
    stake: 'VALIDITY',
    waits: (t, p) =>
      `${state(t, 'GRANTED', p)} and ${grantOf(
        t,
        `wn.drawn_cents < wn.amount_cents and wn.draw_until <= ${today(p)} + ${DAYS_BEFORE_DRAWING}`,
      )}`,
    due: (t) => `(select wn.draw_until from grant_notice wn where wn.application_id = ${t}.id)`,
    demand: () => `'Fördermittel abrufen'`,
    consequence: () => `'Danach kann der Rest nicht mehr abgerufen werden.'`,
  },
  {
    ...ofApplication,
    kind: 'PROVE_USE',
    stake: 'VALIDITY',
    waits: (t, p) =>
      `${state(t, 'GRANTED', p)} and coalesce(${proofDueOn(t)} <= ${today(p)} + ${DAYS_BEFORE_PROOF}, false)
         and not exists (select 1 from proof_of_use wu where wu.application_id = ${t}.id and wu.submitted_on is not null)`,
    due: proofDueOn,
    demand: () => `'Verwendungsnachweis einreichen'`,
    consequence: () => `'Sonst kann der Fördergeber das Geld zurückfordern.'`,
  },
];
