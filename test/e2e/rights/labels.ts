import { createHash } from 'node:crypto';
import { labelsOf, type TwoTowns } from '../visibility/world.js';
import { FUNDED_LABELS } from './funded.js';

/** Ids of no thing of a town: accounts are named by whom they let in. */
export async function allLabels(towns: Pick<TwoTowns, 'app'>): Promise<ReadonlyMap<string, string>> {
  const accounts = await towns.app.database.query<{ id: string; session: string }>(
    `select a.id, md5(s.token_hash)::uuid::text as session from account a left join session s on s.account_id = a.id`,
  );
  const own = accounts.flatMap(({ id, session }) => [
    [id, `account:${id}`] as const,
    [session, `account:${id}`] as const,
  ]);
  const others = await towns.app.database.query<{ id: string; label: string }>(OTHER_LABELS);
  const things = new Map([
    ...own,
    ...others.map(({ id, label }) => [id, label] as const),
    ...(await labelsOf(towns.app)),
  ]);
  return new Map([...things, ...waitingLabels(things)]);
}

/** What waits has an id of its own, made of its kind and the thing. */
const WAITS = {
  invitation: ['ANSWER_INVITATION'],
  meeting: ['SEND_INVITATION', 'REFUSED_MAILS', 'MISSING_ANSWERS'],
  review: ['REVIEW_PROPOSAL'],
  proposal: [
    'SUBMIT_PROPOSAL',
    'REVISE_PROPOSAL',
    'CHECK_PROPOSAL',
    'RECOMMEND_PROPOSAL',
    'PUT_PROPOSAL_ON_AGENDA',
    'RECORD_TOWN_DECISION',
    'START_PROJECT',
  ],
  task: ['DO_TASK', 'FOLLOW_UP_TASK', 'ACCEPT_TASK', 'ASSIGN_TASK'],
  project: ['EVALUATE_PROJECT'],
  books: ['WRITE_PROJECT_REPORT'],
};

function waitingLabels(things: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return Object.entries(WAITS).flatMap(([type, kinds]) =>
    [...things].flatMap(([id, label]) =>
      label.startsWith(`${type}:`)
        ? kinds.map(
            (kind) => [asUuid(`${kind}${id}`), `waiting:${kind}/${label.slice(type.length + 1)}`] as const,
          )
        : [],
    ),
  );
}

const asUuid = (text: string): string =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const OTHER_LABELS = `
  select s.id, 'seat:' || b.name || '/frei' as label from seat s join body b on b.id = s.body_id where s.holder_id is null
  union all select n.id, 'delivery:' || t.name || '/' || n.kind from notification n join territory t on t.id = n.territory_id
  union all select o.id, 'delivery:' || t.name || '/EVENT' from outbox o join territory t on t.id = o.territory_id
  union all select c.id, 'agreement:' || t.name from coach_agreement c join territory t on t.id = c.territory_id
  union all select e.id, 'notice:' || coalesce(p.name, 'Büro') from inbox_entry e left join person p on p.id = e.person_id
  union all select r.id, 'report:' || b.name from working_group_report r join body b on b.id = r.body_id
  union all select m.id, 'mark:' || p.name from address_mark m join person p on p.id = m.person_id
  union all select d.id, 'decision:' || i.title from decision d join agenda_item i on i.id = d.agenda_item_id
  union all select e.id, 'earlier:' || i.title from earlier_decision e join decision d on d.id = e.decision_id join agenda_item i on i.id = d.agenda_item_id
  union all (${FUNDED_LABELS})
  union all select id, 'public:criterion' from review_criterion
  union all select r.id, 'review:' || t.title || '/' || n.name from proposal_review r join proposal t on t.id = r.proposal_id join person n on n.id = r.reviewer_id
  union all select c.id, 'comment:' || t.title || '/' || c.words from proposal_comment c join proposal t on t.id = c.proposal_id
  union all select v.id, 'edition:' || t.title || '/' || v.number from proposal_version v join proposal t on t.id = v.proposal_id
  union all select s.id, 'statement:' || t.title from proposal_statement s join proposal t on t.id = s.proposal_id
  union all select id, 'public:membership' from territory_membership`;
