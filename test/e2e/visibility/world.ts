import { startTestApp, type TestApp } from '../../harness/app.js';
import { imported } from '../meetings/member-list.js';
import { attached, itemsOf } from '../files/files.js';
import { aboveTheTowns, appointedUsers } from './above-the-towns.js';
import { chooseAudience, expectDone, itemOf, settingOf, share } from './audiences.js';
import { PROJECT_LABELS, projectsOf } from './projects-of-council.js';
import { EVERY_PART } from '../proposals/every-part.js';
import { anOrganisation, aProposal, HEAD, seen as seenProposal, submitted } from '../proposals/proposals.js';
import { type Answer, draftInput, invitationOf, invited, TODAY, Town, User } from '../meetings/town.js';

/** Schwarzenberg with everything that can be seen of a council, and Schneeberg with a little of it. */
export async function twoTowns() {
  const app = await startTestApp({ now: TODAY });
  const town = await Town.found(app, 'Schwarzenberg');
  const neighbour = await Town.found(app, 'Schneeberg');
  const bodies = await bodiesOf(town, neighbour);
  const above = await aboveTheTowns(app, [town]);
  const users = { ...(await usersOf(town, neighbour, bodies)), ...(await appointedUsers(town, above)) };
  await seatsOf(town, neighbour, bodies, users);
  const meetings = await meetingsOf(app, bodies, users);
  await importsOf(users, town, neighbour);
  await tasksOf({ users, meetings, bodies });
  await proposalsOf(app, users, bodies);
  await projectsOf(app, users, bodies);
  await papersOf({ users, meetings });
  await openedThings({ users, above, meetings, bodies });
  return { app, town, neighbour, above, bodies, users, meetings, labels: await labelsOf(app) };
}
export type TwoTowns = Awaited<ReturnType<typeof twoTowns>>;

async function bodiesOf(town: Town, neighbour: Town) {
  return {
    council: await town.body('Rat'),
    steering: await town.body('Lenkung', 'STEERING_GROUP'),
    youth: await town.body('AG Jugend', 'WORKING_GROUP'),
    traffic: await town.body('AG Verkehr', 'WORKING_GROUP'),
    neighbours: await neighbour.body('Nachbarrat'),
  };
}
type Bodies = Awaited<ReturnType<typeof bodiesOf>>;

async function usersOf(town: Town, neighbour: Town, bodies: Bodies) {
  const office = await town.office();
  await town.person('Koordinierung', office.accountId);
  const users = {
    office,
    officeOfYouth: await town.office(bodies.youth),
    neighbourOffice: await neighbour.office(),
    neighbourMember: await neighbour.user('Nachbar'),
    chair: await town.user('Vorsitz'),
    police: await town.user('Polizei'),
    school: await town.user('Schule'),
    leader: await town.user('Leitung'),
    youth: await town.user('Jugend'),
    former: await town.user('Ehemalige'),
    called: await town.user('Gerufene'),
    released: await town.user('Entlassene'),
    uncalled: await town.user('Ungerufene'),
    guest: await town.user('Gast'),
    admin: await town.user('Verwaltung'),
  };
  await town.app.database.query(
    `insert into appointment (id, territory_id, person_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01')`,
    [town.id, users.admin.personId],
  );
  return users;
}
type Users = Awaited<ReturnType<typeof usersOf>>;

/**
 * The meeting of the working group is open to the town, that of the neighbours to everyone; the former is shared with
 * the association, with one item. The council's meeting was shared with the state and taken back.
 */
async function openedThings({
  users,
  above,
  meetings,
  bodies,
}: Pick<TwoTowns, 'users' | 'above' | 'meetings' | 'bodies'>) {
  const { office, neighbourOffice } = users;
  const { youth, neighbours, called } = meetings;
  await chooseAudience(office, ['Meeting', youth.id], ['BODY', 'TOWN']);
  await chooseAudience(neighbourOffice, ['Meeting', neighbours.id], ['BODY', 'PUBLIC']);
  const topics = await office.ask<Record<string, { id: string; title: string }[]>>(
    'query ($a: ID!, $b: ID!) { a: topics(bodyId: $a) { id title } b: topics(bodyId: $b) { id title } }',
    { a: bodies.council, b: bodies.youth },
  );
  const topic = (title: string): string =>
    Object.values(topics)
      .flat()
      .find((each) => each.title === title)?.id ?? '';
  await chooseAudience(office, ['Topic', topic('AG-Thema')], ['TOWN']);
  await chooseAudience(office, ['Topic', topic('Bürothema')], ['OFFICE']);
  await share(office, ['Meeting', youth.id], above.association);
  await share(office, ['AgendaItem', await itemOf(office, youth.id, 'AG-BODY')], above.association);
  await share(office, ['Meeting', called.id], above.state);
  const { receivers } = await settingOf(office, ['Meeting', called.id]);
  await expectDone(
    office.do('endShare', { shareId: receivers.find(({ shareId }) => shareId !== null)?.shareId }),
  );
}

async function seatsOf(town: Town, neighbour: Town, bodies: Bodies, users: Users): Promise<void> {
  const chairs = await town.seat(bodies.council, users.chair.personId);
  await town.app.database.query(`update seat set chair = 'CHAIR' where id = $1`, [chairs]);
  await town.seat(bodies.council, users.police.personId, [users.called.personId, users.uncalled.personId]);
  await town.seat(bodies.council, users.school.personId, [users.released.personId]);
  await town.seat(bodies.council, users.former.personId, [], '2026-11-30');
  await town.seat(bodies.traffic, users.former.personId);
  await town.seat(bodies.steering, users.leader.personId);
  await town.seat(bodies.youth, users.youth.personId);
  await neighbour.seat(bodies.neighbours, users.neighbourMember.personId);
}

/** Items in this order: for the office, the steering group, the body, the town, everyone; the last is the guest's. */
const AGENDA = ['OFFICE', 'STEERING', 'BODY', 'TOWN', 'PUBLIC'].map((audience) => ({
  title: audience,
  audience: [audience],
}));
const agendaFor = (name: string): object[] =>
  [...AGENDA, { title: 'GUEST', audience: ['BODY'] }].map((item) => ({
    ...item,
    title: `${name}-${item.title}`,
  }));

async function meetingsOf(app: TestApp, bodies: Bodies, users: Users) {
  const { office, neighbourOffice, police, school } = users;
  const called = await invited(
    { office, council: bodies.council },
    { title: 'Ratssitzung', agenda: agendaFor('Rat') },
  );
  await inviteGuest(office, called, users.guest);
  const answer = async (user: User, given: string): Promise<void> => {
    await expectDone(
      user.do('answerInvitation', { invitationId: await invitationOf(user, called.id), answer: given }),
    );
  };
  await answer(police, 'DECLINED');
  await answer(school, 'DECLINED');
  await answer(school, 'ACCEPTED');
  const proof = {
    invitationId: await invitationOf(police, called.id),
    channel: 'POST',
    servedOn: '2026-12-01',
  };
  await expectDone(office.do('recordService', proof));
  const draft = await office.do(
    'scheduleMeeting',
    draftInput([bodies.council], { title: 'Entwurf', agenda: agendaFor('Entwurf') }),
  );
  const youth = await invited(
    { office, council: bodies.youth },
    { title: 'AG-Sitzung', agenda: agendaFor('AG') },
  );
  const neighbours = await invited(
    { office: neighbourOffice, council: bodies.neighbours },
    { title: 'Nachbarsitzung', agenda: agendaFor('Nachbar') },
  );
  for (const [user, bodyId, title] of [
    [office, bodies.council, 'Ratsthema'],
    [office, bodies.council, 'Bürothema'],
    [office, bodies.youth, 'AG-Thema'],
    [neighbourOffice, bodies.neighbours, 'Nachbarthema'],
  ] as const) {
    await expectDone(user.do('proposeTopic', { bodyId, title }));
  }
  await adoptRules(app, bodies);
  return { called, draft, youth, neighbours };
}

/** Of both councils, led by Schwarzenberg; called by an office that coordinates in both towns. */
export async function jointMeeting({ town, neighbour, bodies, app }: TwoTowns): Promise<void> {
  const both = await town.office(null, [neighbour]);
  const joint = await both.do(
    'scheduleMeeting',
    draftInput([bodies.council, bodies.neighbours], { title: 'Gemeinsam', agenda: agendaFor('Gemeinsam') }),
  );
  await expectDone(both.do('sendInvitation', { meetingId: joint.id, revision: joint.revision }));
  await app.database.query('update appointment set valid_to = valid_from where account_id = $1', [
    both.accountId,
  ]);
}

/** For the office alone; of the council's meeting; for the town; for everyone. Each with a comment of its maker. */
async function tasksOf({ users, meetings, bodies }: Pick<TwoTowns, 'users' | 'meetings' | 'bodies'>) {
  const { office, neighbourOffice, police, school, former } = users;
  const source = (meeting: Answer): object => ({ source: { type: 'MEETING', id: meeting.id } });
  const tasks: [User, object][] = [
    [office, { title: 'Büroaufgabe', helperIds: [former.personId] }],
    [police, { title: 'Ratsaufgabe', ...source(meetings.called), responsiblePersonId: school.personId }],
    [office, { title: 'AG-Aufgabe', ...source(meetings.youth), audience: ['TOWN'] }],
    [neighbourOffice, { title: 'Nachbaraufgabe', bodyId: bodies.neighbours, audience: ['PUBLIC'] }],
  ];
  for (const [user, input] of tasks) {
    const task = await user.do('createTask', input);
    await expectDone(user.do('commentOnTask', { taskId: task.id, words: 'Wort' }));
  }
}

/** A draft; one that the council has, of which something is said everywhere; and one of the neighbours, taken back. */
async function proposalsOf(app: TestApp, { police, neighbourMember }: Users, bodies: Bodies): Promise<void> {
  const organisation = await anOrganisation(app);
  const named = (title: string): object => ({ head: { ...HEAD, title } });
  await aProposal(police, { ...EVERY_PART, ...named('Entwurfsvorschlag') });
  await submitted(police, organisation, { bodyId: bodies.council }, 'Ratsvorschlag');
  const neighbours = await submitted(
    neighbourMember,
    organisation,
    { bodyId: bodies.neighbours },
    'Nachbarvorschlag',
  );
  await expectDone(neighbourMember.do('withdrawProposal', { ...seenProposal(neighbours), reason: 'Grund' }));
}

/** Papers of the council's meeting and of its first item, which is the office's; for the town; for everyone. */
async function papersOf({ users, meetings }: Pick<TwoTowns, 'users' | 'meetings'>): Promise<void> {
  const { office, neighbourOffice } = users;
  const of = ({ id }: Answer) => ({ type: 'Meeting', id });
  const [first] = await itemsOf(office, meetings.called.id);
  await attached(office, of(meetings.called), { name: 'Rat-Papier.pdf' });
  await attached(office, first ?? of(meetings.called), { name: 'Rat-Büropapier.pdf' });
  await attached(office, of(meetings.youth), { name: 'AG-Papier.pdf', audience: ['TOWN'] });
  await attached(neighbourOffice, of(meetings.neighbours), {
    name: 'Nachbar-Papier.pdf',
    audience: ['PUBLIC'],
  });
}

/** One import of each town, of a list that makes an organisation, which everybody sees. */
async function importsOf({ office, neighbourOffice }: Users, town: Town, neighbour: Town): Promise<void> {
  for (const [user, { id, name }, body] of [
    [office, town, 'Rat'],
    [neighbourOffice, neighbour, 'Nachbarrat'],
  ] as const) {
    const list = `Gremium;Organisation;Art;Name;Stimmrecht\n${body};Kirche ${name};Kirche;;nein`;
    await imported({ office: user, town: { id } }, list, { fileName: `${name}.csv` });
  }
}

async function inviteGuest(office: User, meeting: Answer, guest: User): Promise<void> {
  const { meeting: seen } = await office.ask<{ meeting: { agenda: { id: string }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { agenda { id } } }',
    { id: meeting.id },
  );
  const agendaItemId = seen.agenda.at(-1)?.id;
  await expectDone(
    office.do('inviteGuest', { meetingId: meeting.id, personId: guest.personId, agendaItemId }),
  );
}

const adoptRules = (app: TestApp, bodies: Bodies): Promise<unknown> =>
  app.database.query(
    `insert into rules_of_procedure (id, territory_id, body_id, version, valid_from, parameters)
     select uuidv7(), b.territory_id, b.id, 1, '2026-01-01', mb.rules from body b join meeting_body mb on mb.body_id = b.id
      where b.id in ($1, $2) and mb.rules is not null`,
    [bodies.council, bodies.neighbours],
  );

/** A name for each id, from what the row is about: `invitation:Ratssitzung/Polizei`. */
const LABELS = `
  select id, 'body:' || name as label from body
  union all select id, 'person:' || name from person
  union all select id, 'meeting:' || title from meeting
  union all select id, 'item:' || title from agenda_item
  union all select id, 'topic:' || title from topic
  union all select id, 'task:' || title from task
  union all select w.id, 'due:' || d.kind || '/' || coalesce(m.title, t.title, sp.name, b.name, fp.name, fa.year::text, pr.title, 'frei')
    from (select id, id as deadline_id from deadline union all select id, deadline_id from deadline_step) w
    join deadline d on d.id = w.deadline_id
    left join task t on t.id = d.subject_id left join meeting m on m.id = d.subject_id
    left join seat s on s.id = d.subject_id left join person sp on sp.id = s.holder_id left join body b on b.id = d.subject_id
    left join followed_programme fo on fo.id = d.subject_id left join funding_programme fp on fp.id = fo.programme_id left join funding_application fa on fa.id = d.subject_id
    left join project_milestone pm on pm.id = d.subject_id left join project_reporter pp on pp.id = d.subject_id left join project pr on pr.id in (d.subject_id, pm.project_id, pp.project_id)
  union all select c.id, 'comment:' || t.title from task_comment c join task t on t.id = c.task_id
  union all select h.id, 'past:' || t.title || '/' || h.event from task_history h join task t on t.id = h.task_id
  union all select s.id, 'seat:' || b.name || '/' || p.name from seat s join body b on b.id = s.body_id join person p on p.id = s.holder_id
  union all select d.id, 'deputy:' || p.name from deputy d join person p on p.id = d.person_id
  union all select r.id, 'rules:' || b.name from rules_of_procedure r join body b on b.id = r.body_id
  union all select i.id, 'invitation:' || m.title || '/' || p.name from invitation i join meeting m on m.id = i.meeting_id join person p on p.id = i.person_id
  union all select x.id, 'proof:' || p.name from service_proof x join invitation i on i.id = x.invitation_id join person p on p.id = i.person_id
  union all select x.id, 'record:' || p.name || '/' || x.answer from answer_record x join invitation i on i.id = x.invitation_id join person p on p.id = i.person_id
  union all select h.id, 'history:' || m.title || '/' || h.event from meeting_history h join meeting m on m.id = h.meeting_id
  union all select a.id, 'appointment:' || a.role || '/' || t.name || coalesce('/' || b.name, '') from appointment a join territory t on t.id = a.territory_id left join body b on b.id = a.body_id
  union all select s.id, 'share:' || coalesce(m.title, a.title) || ' → ' || t.name || case when s.ended_at is null then '' else ', ended' end
    from share s join territory t on t.id = s.to_territory_id left join meeting m on m.id = s.thing_id left join agenda_item a on a.id = s.thing_id where s.kind = 'AUDIENCE'
  union all select id, 'file:' || title from attachment
  union all select v.id, 'version:' || a.title from attachment_version v join attachment a on a.id = v.attachment_id
  union all select id, 'import:' || file_name from member_import
  union all select r.id, 'imported:' || i.file_name || '/' || r.thing from member_import_row r join member_import i on i.id = r.import_id
  union all select id, 'public:' || name from territory
  union all select id, 'public:' || name from organisation
  union all select id, 'public:' || name from field_of_action
  union all select id, 'proposal:' || title from proposal ${PROJECT_LABELS}
  union all select distinct (l #>> '{}')::uuid, 'public:line' from proposal, jsonb_path_query(content, '$.**.id') l
  union all select s.id, 'step:' || p.title || '/' || s.act from proposal_step s join proposal p on p.id = s.proposal_id`;

export const labelsOf = async (app: TestApp): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await app.database.query<{ id: string; label: string }>(LABELS)).map(({ id, label }) => [id, label]),
  );
