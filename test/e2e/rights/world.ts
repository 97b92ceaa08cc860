import { sessionCookie, Client } from '../../harness/app.js';
import { aNotice, type NoticeRow } from '../delivery/notice.js';
import { renewed } from '../deadlines/deadlines.js';
import { draftInput, User } from '../meetings/town.js';
import { told } from '../notifications/inbox-entries.js';
import { workerParts } from '../notifications/worker-parts.js';
import { expectDone } from '../visibility/audiences.js';
import { type TwoTowns, twoTowns } from '../visibility/world.js';
import { applyForFunding, followProgramme } from './funded.js';
import { allLabels } from './labels.js';

/** Everybody whose sight is proved: those of the two towns, and those who look on from outside or from yesterday. */
export async function rightsWorld() {
  const towns = await twoTowns();
  const users = { ...towns.users, ...(await lookersOn(towns)) };
  const strangers = await strangersOf(towns);
  await fillIn(towns);
  await mailsOf(towns);
  await returnMails(towns);
  await tellOfMeeting(towns);
  const programme = await followProgramme(towns);
  const fundedProposal = await applyForFunding(towns, programme);
  await reckonDeadlines(towns);
  await decideEverywhere(towns);
  await reviewProposal(towns);
  return { ...towns, programme, fundedProposal, users, strangers, labels: await allLabels(towns) };
}
export type RightsWorld = Awaited<ReturnType<typeof rightsWorld>>;
export type Who = keyof RightsWorld['users'];

/** Somebody whose appointment is over, and somebody who was at a meeting of the past as a deputy. */
async function lookersOn(towns: TwoTowns) {
  const { town, app } = towns;
  return {
    formerOffice: await appointed(app, { role: 'COORDINATOR', territory: town.id, until: '2026-11-30' }),
    attended: await attendedOnce(towns),
  };
}

/** The deputy of a vacant seat in a body of its own was called, came, and it is over. */
async function attendedOnce({ town, users: { office }, app }: TwoTowns): Promise<User> {
  const advisers = await town.body('Beirat', 'WORKING_GROUP');
  const user = await town.user('Teilnahme');
  await town.seat(advisers, null, [user.personId]);
  const agenda = ['OFFICE', 'BODY'].map((audience) => ({
    title: `Beirat-${audience}`,
    audience: [audience],
  }));
  const sitting = draftInput([advisers], { title: 'Beiratssitzung', agenda });
  const past = await office.do('scheduleMeeting', sitting);
  await expectDone(office.do('sendInvitation', { meetingId: past.id, revision: past.revision }));
  await app.database.query(
    `update meeting set state = 'HELD', starts_at = '2026-11-20T08:00Z', ends_at = '2026-11-20T09:00Z', held_until = '2026-11-20T09:00Z' where id = $1`,
    [past.id],
  );
  return user;
}

type App = TwoTowns['app'];

/** An account with one appointment and nothing else. */
export async function appointed(
  app: App,
  given: { role: string; territory: string; until?: string },
): Promise<User> {
  const [row] = await app.database.query<{ id: string }>(
    `with account as (insert into account (id, email, created_at) values (uuidv7(), lower($1::text) || coalesce('-' || $3::text, '') || '@example.org', now()) returning id)
     insert into appointment (id, territory_id, account_id, role, valid_from, valid_to)
     select uuidv7(), $2, id, $1::text, '2026-01-01', $3::date from account returning account_id as id`,
    [given.role, given.territory, given.until ?? null],
  );
  const id = row?.id ?? '';
  return new User(await app.as(id), id as User['accountId']);
}

/** Nobody, and the office of Schwarzenberg whose session is over, was never there, or whose account is closed. */
export async function strangersOf({
  app,
  town,
}: Pick<TwoTowns, 'app' | 'town'>): Promise<Readonly<Record<string, Client>>> {
  const [expired, disabled] = [await town.office(), await town.office()];
  await app.database.query(
    `update session set expires_at = now() - interval '1 second' where account_id = $1`,
    [expired.accountId],
  );
  await app.database.query('update account set disabled_at = now() where id = $1', [disabled.accountId]);
  const cookie = await sessionCookie(app.database, disabled.accountId);
  await app.database.query('delete from session where account_id = $1', [disabled.accountId]);
  return {
    anonymous: app.anonymous,
    'an expired session': expired.client,
    'a disabled account': disabled.client,
    'a session that was ended': new Client(app.address, cookie),
  };
}

/** A value in every field that not everybody reads, and sums that cannot be mistaken for others. */
async function fillIn({ app, town, above }: TwoTowns): Promise<void> {
  const { database } = app;
  await database.query(
    'insert into coach_agreement (id, territory_id, to_territory_id, agreed_at) values (uuidv7(), $1, $2, now())',
    [town.id, above.state.id],
  );
  await database.query(
    `update body set mandate = 'Auftrag', mandate_from = '2026-01-01', mandate_to = '2027-12-31', report_due = '2027-12-31'`,
  );
  await database.query(
    `update body set report_interval_months = 6 where kind = 'WORKING_GROUP';
     insert into working_group_report (id, territory_id, body_id, due_on, given_on, note, counted_from, next_months, next_due, recorded_by, recorded_at)
     select uuidv7(), b.territory_id, b.id, '2027-06-30', '2026-11-30', 'Im Rat', '2027-06-30', 6, '2027-12-30',
            (select a.account_id from appointment a where a.role = 'COORDINATOR' and a.territory_id = b.territory_id and a.account_id is not null limit 1), now()
       from body b where b.name = 'AG Jugend'`,
  );
  await database.query(
    `update person set contact_phone = '03774 2660', copy_email = 'vorzimmer@stadt.example'`,
  );
  await database.query(
    `insert into address_mark (id, territory_id, person_id, address_hash, since, stopped_at, reason, status)
     select uuidv7(), territory_id, id, sha256(convert_to(copy_email, 'UTF8')), now(), now(), 'UNKNOWN_ADDRESS', '5.1.1' from person`,
  );
  await database.query('update agenda_item set minutes = power(2, position)');
}

/** Given up, sent, and due for the office; and one of the neighbours. No worker runs, so that their events wait. */
async function mailsOf({ app }: TwoTowns): Promise<void> {
  const facts = await app.database.query<Omit<NoticeRow, 'kind'>>(
    `select i.territory_id as "territoryId", i.person_id as "personId", 'Invitation' as "subjectType", i.id as "subjectId"
       from invitation i join person p on p.id = i.person_id join meeting m on m.id = i.meeting_id
      where p.name = 'Polizei' and m.title = 'Ratssitzung' or p.name = 'Nachbar' and m.title = 'Nachbarsitzung'
      order by p.name desc`,
  );
  for (const mail of facts) await aNotice(app, { ...mail, kind: 'INVITATION', reason: '550 5.1.1' });
  await app.database.query(
    `insert into delivery_retry (id, territory_id, delivery_id, at, retried_by)
     select uuidv7(), n.territory_id, n.id, now(), (select a.account_id from appointment a where a.role = 'COORDINATOR' and a.territory_id = n.territory_id and a.account_id is not null limit 1)
       from notification n where n.kind = 'INVITATION' and n.state = 'PARKED'`,
  );
  const [ofPolice] = facts;
  const [task] = await app.database.query<Omit<NoticeRow, 'kind'>>(
    `select territory_id as "territoryId", responsible_id as "personId", 'Task' as "subjectType", id as "subjectId",
            'SENT' as state, '2026-11-30T08:00:00Z' as "sentAt", null as reason from task where title = 'Ratsaufgabe'`,
  );
  if (ofPolice === undefined || task === undefined) throw new Error('Somebody is missing');
  await aNotice(app, { ...task, kind: 'TASK_ASSIGNED' });
  const due = { state: 'WAITING', reason: null, attempts: 0 };
  await aNotice(app, { ...ofPolice, ...due, kind: 'MAIL_REFUSED', personId: null });
}

/** Three invitations came back: of the council, of its working group and of the neighbours. */
async function returnMails({ app }: TwoTowns): Promise<void> {
  await app.database.query(
    `insert into service_proof (id, territory_id, invitation_id, occasion, schedule, channel, state, at, detail, returned_at)
     select uuidv7(), i.territory_id, i.id, 'INVITATION', m.schedule, 'EMAIL', 'RETURNED', m.invited_at, '5.1.1', m.invited_at
       from invitation i join person p on p.id = i.person_id join meeting m on m.id = i.meeting_id
      where (m.title, p.name) in (('Ratssitzung', 'Schule'), ('AG-Sitzung', 'Jugend'), ('Nachbarsitzung', 'Nachbar'))`,
  );
}

/** The council's proposal: one review is done, one is asked for; a statement, a remark, and the item that treats it. */
async function reviewProposal({ app }: TwoTowns): Promise<void> {
  const { database } = app;
  const of = `from proposal t join person n on n.territory_id = t.territory_id and n.name = $1 where t.title = 'Ratsvorschlag'`;
  await database.query(
    `insert into proposal_review (id, territory_id, proposal_id, version, reviewer_id, due_on, state, assigned_at)
     select uuidv7(), t.territory_id, t.id, 1, n.id, '2026-12-24', 'OPEN', '2026-12-01' ${of}`,
    ['Schule'],
  );
  await database.query(
    `insert into proposal_review (id, territory_id, proposal_id, version, reviewer_id, state, verdict, words, assigned_at, ended_at)
     select uuidv7(), t.territory_id, t.id, 1, n.id, 'DONE', 'RECOMMEND', 'Gut', '2026-12-01', '2026-12-01' ${of}`,
    ['Vorsitz'],
  );
  await database.query(
    `insert into review_score (review_id, criterion_id, territory_id, score, reason)
     select r.id, c.id, r.territory_id, 3, 'Belegt' from proposal_review r cross join review_criterion c where r.state = 'DONE'`,
  );
  await database.query(
    `insert into proposal_statement (id, territory_id, proposal_id, version, source, words, at, account_id)
     select uuidv7(), t.territory_id, t.id, 1, 'POLICE', 'Geeignet', '2026-12-01', n.account_id ${of}`,
    ['Koordinierung'],
  );
  await database.query(
    `insert into proposal_remark (id, territory_id, step_id, position, field, words)
     select uuidv7(), s.territory_id, s.id, 1, 'goals.overall', 'Messbar' from proposal_step s join proposal t on t.id = s.proposal_id
      where t.title = 'Ratsvorschlag' and s.act = 'SUBMIT'`,
  );
  await database.query(
    `update agenda_item set paper_type = 'PROJECT_PROPOSAL', paper_id = (select id from proposal where title = 'Ratsvorschlag')
      where title = 'Rat-BODY'`,
  );
  await talkAbout('Ratsvorschlag', { app });
  await database.query(`update proposal set state = 'IN_REVIEW' where title = 'Ratsvorschlag'`);
}

/** Something is said about a proposal, answered and settled. */
async function talkAbout(title: string, { app }: Pick<TwoTowns, 'app'>): Promise<void> {
  const columns = 'id, territory_id, proposal_id, field, words, at, person_id, account_id';
  const said = (words: string): string =>
    `uuidv7(), t.territory_id, t.id, 'goals.overall', '${words}', '2026-12-01'::timestamptz, n.id, n.account_id`;
  const by = `from proposal t join person n on n.territory_id = t.territory_id and n.name = 'Schule' where t.title = $1`;
  await app.database.query(
    `with talk as (insert into proposal_comment (${columns}, settled_at, settled_by)
       select ${said('Frage')}, '2026-12-01'::timestamptz, n.account_id ${by} returning id)
     insert into proposal_comment (${columns}, answers_id) select ${said('Antwort')}, (select id from talk) ${by}`,
    [title],
  );
}

/** At every item, and corrected once: who reads an item reads both. */
export async function decideEverywhere({ app }: Pick<TwoTowns, 'app'>): Promise<void> {
  const values = `uuidv7(), i.territory_id, %, 'RECOMMENDATION', 'APPROVED_WITH_CONDITIONS', 'Wortlaut', 3, 1, 0, 'Auflage', true,
    'TOWN_COUNCIL', true, '2026-12-01'::date, 'SR 1'`;
  const columns = `kind, outcome, wording, yes_votes, no_votes, abstentions, conditions, needs_town_money, town_authority,
    town_granted, town_decided_on, town_reference, version, correction_reason, recorded_at, recorded_by`;
  const office = `(select a.account_id from appointment a where a.territory_id = i.territory_id and a.role = 'COORDINATOR'
    and a.account_id is not null order by a.id limit 1)`;
  await app.database.query(
    `insert into decision (id, territory_id, meeting_id, agenda_item_id, ${columns})
     select ${values.replace('%', 'i.meeting_id, i.id')}, 2, 'Zählfehler', '2026-12-01', ${office} from agenda_item i
     on conflict (agenda_item_id) do nothing`,
  );
  await app.database.query(
    `insert into earlier_decision (id, territory_id, decision_id, ${columns})
     select ${values.replace('%', 'd.id')}, 1, 'Schreibfehler', '2026-12-01', ${office} from decision d join agenda_item i on i.id = d.agenda_item_id
     on conflict (decision_id, version) do nothing`,
  );
}

/** Everybody who was called to the meeting, also who is so no longer, and the office were told of it. */
async function tellOfMeeting({ app, meetings }: TwoTowns): Promise<void> {
  const invitations = await app.database.query<{ id: string; territoryId: string; personId: string }>(
    'select id, territory_id as "territoryId", person_id as "personId" from invitation where meeting_id = $1 order by id',
    [meetings.called.id],
  );
  for (const { id, ...to } of invitations)
    await told(app, { ...to, kind: 'INVITATION', subjectType: 'Invitation', subjectId: id });
  const [first] = invitations;
  if (first === undefined) throw new Error('Nobody is called');
  const about = { subjectType: 'Invitation', subjectId: first.id } as const;
  await told(app, { ...about, territoryId: first.territoryId, personId: null, kind: 'MAIL_REFUSED' });
}

/** As a worker does it a moment after each change; one that is told of already, so that each field says something. */
async function reckonDeadlines({ app }: TwoTowns): Promise<void> {
  await app.database.query(
    `update task set due_on = '2026-12-11' where title <> 'Ratsaufgabe'; update seat set valid_to = '2027-12-31' where valid_to is null`,
  );
  await using parts = await workerParts(app);
  await renewed(parts);
  await app.database.query(
    `update deadline_step set state = 'TAKEN', taken_at = '2026-12-01', reached = 1 where position = 0`,
  );
}
