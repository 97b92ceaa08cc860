import type { Parameters } from '../../platform/graphql/read/index.js';
import type { WaitingSource } from '../../waiting/index.js';
import { PROPOSAL_PAPER } from './paper-source.js';
import { belongs, isAuthor, ofOffice } from './visibility.js';

const persons = (p: Parameters): string => `any (${p.actor('persons', 'uuid[]')})`;

type OfProposal = Omit<WaitingSource, 'kind' | 'stake' | 'waits' | 'demand' | 'consequence' | 'action'>;

const placeOf = (t: string, p: Parameters): string => `coalesce(
  (select wb.name from body wb where wb.id = ${t}.body_id and ${p.visible('Body', 'wb')}),
  (select wg.name from territory wg where wg.id = ${t}.territory_id))`;

const ofProposal: Omit<OfProposal, 'among' | 'reason'> = {
  thing: 'ProjectProposal',
  table: 'proposal',
  due: () => 'null::date',
  title: (t) => `${t}.title`,
  place: placeOf,
  at: () => 'null::timestamptz',
  path: (t) => `'/projektvorschlaege/' || ${t}.id`,
};

/** Proposals in these states that the acting person takes through the council. */
const ofOfficeIn =
  (...states: readonly string[]) =>
  (p: Parameters): string => {
    const inStates = `wo.state in (${states.map((state) => `'${state}'`).join(', ')})`;
    return `
      select wo.id from proposal wo where wo.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) and ${inStates}
      union all
      select wo.id from proposal wo where wo.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')}) and ${inStates}`;
  };

const forOffice = {
  ...ofProposal,
  reason: (): string => `'Weil Sie die Koordinierungsstelle sind.'`,
  action: 'Projektvorschlag öffnen',
};

const isReviewed = (t: string): string => `not exists (
  select 1 from proposal_review wr where wr.proposal_id = ${t}.id and wr.version = ${t}.version and wr.state = 'OPEN')`;

const isOnAgenda = (t: string): string => `exists (
  select 1 from agenda_item wi join meeting wm on wm.id = wi.meeting_id
   where wi.paper_type = '${PROPOSAL_PAPER}' and wi.paper_id = ${t}.id and wm.state <> 'CANCELLED'
     and not exists (select 1 from decision wd where wd.agenda_item_id = wi.id))`;

const review: WaitingSource = {
  kind: 'REVIEW_PROPOSAL',
  thing: 'ProposalReview',
  table: 'proposal_review',
  stake: 'PROMISE',
  among: (p) =>
    `select wo.id from proposal_review wo where wo.reviewer_id = ${persons(p)} and wo.state = 'OPEN'`,
  waits: (r, p) => `${r}.reviewer_id = ${persons(p)} and exists (
    select 1 from proposal wp where wp.id = ${r}.proposal_id and wp.state = 'IN_REVIEW' and wp.version = ${r}.version)`,
  due: (r) => `${r}.due_on`,
  demand: () => `'Gutachten abgeben'`,
  title: (r) => `(select wp.title from proposal wp where wp.id = ${r}.proposal_id)`,
  place: (r, p) => `(select ${placeOf('wp', p)} from proposal wp where wp.id = ${r}.proposal_id)`,
  reason: () => `'Weil Sie um ein Gutachten gebeten sind.'`,
  consequence: () =>
    `'Ohne Ihr Gutachten kommt der Vorschlag nicht voran. Sind Sie befangen, erklären Sie es dort.'`,
  at: () => 'null::timestamptz',
  path: (r) => `'/projektvorschlaege/' || ${r}.proposal_id`,
  action: 'Gutachten öffnen',
};

/** What waits for people in proposals. */
export const proposalWaitingSources: readonly WaitingSource[] = [
  review,
  {
    ...ofProposal,
    kind: 'REVISE_PROPOSAL',
    stake: 'PROMISE',
    among: (p) => `
      select wa.proposal_id from proposal_author wa join proposal wo on wo.id = wa.proposal_id
       where wa.person_id = ${persons(p)} and wo.state = 'RETURNED'`,
    waits: (t, p) => `${isAuthor(t, p)} and ${belongs(t, p)}`,
    demand: () => `'Projektvorschlag überarbeiten'`,
    reason: () => `'Weil Sie ihn verfasst haben.'`,
    consequence: () => `'Er wird erst geprüft, wenn Sie ihn wieder einreichen.'`,
    action: 'Projektvorschlag öffnen',
  },
  {
    ...forOffice,
    kind: 'CHECK_PROPOSAL',
    stake: 'ORDER',
    among: ofOfficeIn('SUBMITTED'),
    waits: ofOffice,
    demand: () => `'Projektvorschlag prüfen lassen oder zurückgeben'`,
    consequence: () => `'Bis dahin weiß niemand, wie es mit dem Vorschlag weitergeht.'`,
  },
  {
    ...forOffice,
    kind: 'RECOMMEND_PROPOSAL',
    stake: 'ORDER',
    among: ofOfficeIn('IN_REVIEW'),
    waits: (t, p) => `${ofOffice(t, p)} and ${isReviewed(t)}`,
    demand: () => `'Empfehlung aussprechen'`,
    consequence: () =>
      `'Alle Gutachten liegen vor. Ohne Empfehlung kommt der Vorschlag nicht vor das Gremium.'`,
  },
  {
    ...forOffice,
    kind: 'PUT_PROPOSAL_ON_AGENDA',
    stake: 'ORDER',
    among: ofOfficeIn('RECOMMENDED', 'NOT_RECOMMENDED', 'DEFERRED'),
    waits: (t, p) => `${ofOffice(t, p)} and not ${isOnAgenda(t)}`,
    demand: () => `'Projektvorschlag auf die Tagesordnung setzen'`,
    consequence: () => `'Ohne Tagesordnungspunkt kann das Gremium nicht entscheiden.'`,
  },
  {
    ...forOffice,
    kind: 'RECORD_TOWN_DECISION',
    stake: 'ORDER',
    among: ofOfficeIn('AWAITS_TOWN'),
    waits: ofOffice,
    demand: () => `'Entscheidung der Stadt erfassen'`,
    consequence: () => `'Der Vorschlag gilt erst als beschlossen, wenn die Stadt das Geld bewilligt hat.'`,
  },
];
