import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/ids.js';
import { begunMeeting, record } from '../meetings/decisions.js';
import { draftInput, invited, schwarzenberg, type World } from '../meetings/town.js';
import { aTask, FIELDS, seen, taskOf } from './tasks.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const agendaOf = async (meetingId: string) =>
  (
    await world.office.ask<{ meeting: { agenda: { id: string; title: string }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { agenda { id title } } }',
      { id: meetingId },
    )
  ).meeting.agenda;

describe('a new task', () => {
  it('needs a title alone: it belongs to the town of the office, waits open and is for the office', async () => {
    expect(await aTask(world.office)).toMatchObject({
      state: 'OPEN',
      priority: 'NORMAL',
      dueOn: null,
      audience: ['OFFICE'],
      responsible: null,
      source: null,
      body: null,
      may: [
        'CHANGE_TASK',
        'START_TASK',
        'COMPLETE_TASK',
        'GIVE_UP_TASK',
        'HAND_OVER_TASK',
        'SET_FOLLOW_UP',
        'COMMENT_ON_TASK',
      ],
    });
  });

  it('of a member belongs to his body, and he answers for it if he says so', async () => {
    const { police, council } = world;
    const task = await aTask(police, { responsiblePersonId: police.personId, dueOn: '2026-12-04' });
    expect(task).toMatchObject({
      body: { id: council },
      isMine: true,
      dueOn: '2026-12-04',
      isOverdue: false,
    });
    expect(task['responsible']).toMatchObject({ personId: police.personId, name: 'Polizeirevier Aue' });
  });

  it('from a meeting or an item of its agenda shows its source and is for the body', async () => {
    const { office, school } = world;
    const meeting = await invited(world);
    const [item] = await agendaOf(meeting.id);
    const ofMeeting = await aTask(office, { source: { type: 'MEETING', id: meeting.id } });
    expect(ofMeeting).toMatchObject({
      audience: ['BODY'],
      source: {
        type: 'MEETING',
        title: expect.stringMatching(/Sitzung am 2. März 2027$/),
        path: `/sitzungen/${meeting.id}`,
      },
    });
    const ofItem = await aTask(school, { source: { type: 'AGENDA_ITEM', id: item?.id } });
    expect(ofItem['source']).toMatchObject({ title: 'TOP 1 Sicherheit am Bahnhof, Sitzung am 2. März 2027' });
    expect(await taskOf(world.police, ofItem.id)).toMatchObject({ source: { id: item?.id } });
  });

  it('from an item for the office alone is for the office alone', async () => {
    const { office, council, police } = world;
    const agenda = [{ title: 'Vertraulich', audience: ['OFFICE'] }];
    const meeting = await invited(world, { agenda });
    const [item] = await agendaOf(meeting.id);
    const task = await aTask(office, { source: { type: 'AGENDA_ITEM', id: item?.id } });
    expect(task).toMatchObject({ audience: ['OFFICE'], body: { id: council } });
    expect(await taskOf(police, task.id)).toBeNull();
    const given = await aTask(office, {
      source: { type: 'AGENDA_ITEM', id: item?.id },
      responsiblePersonId: police.personId,
    });
    // He answers for it, and still does not learn of the item.
    expect(await taskOf(police, given.id)).toMatchObject({ isMine: true, source: null });
  });

  it('from a decision shows it, and is for whom its item is', async () => {
    const { office, school, police } = world;
    const agenda = [{ title: 'Licht' }, { title: 'Vertraulich', audience: ['OFFICE'] }];
    const { meeting, items } = await begunMeeting(world, { agenda });
    const [decision, secret] = [await record(office, items[0]), await record(office, items[1])];
    const task = await aTask(school, { source: { type: 'DECISION', id: decision.id } });
    expect(task).toMatchObject({
      audience: ['BODY'],
      source: {
        title: expect.stringMatching(/^Beschluss zu TOP 1 Licht, Sitzung am /),
        path: `/sitzungen/${meeting.id}`,
      },
    });
    const hidden = { source: { type: 'DECISION', id: secret.id } };
    expect(await aTask(office, hidden)).toMatchObject({ audience: ['OFFICE'] });
    expect(await police.do('createTask', { title: 'Neugier', ...hidden })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused with a word at the field that is at fault', async () => {
    const { office, police, town, neighbour, council } = world;
    const stranger = await town.person('Ohne Sitz');
    const draft = await office.do('scheduleMeeting', draftInput([council]));
    const tries: [typeof police | typeof office, object, string, string | null][] = [
      [office, { title: ' ' }, 'NAME_MISSING', 'title'],
      [office, { dueOn: '2026-11-30' }, 'DUE_IN_PAST', 'dueOn'],
      [office, { responsiblePersonId: stranger }, 'RESPONSIBLE_WITHOUT_SEAT', 'responsiblePersonId'],
      [office, { responsiblePersonId: await neighbour.person('Nachbar') }, 'NOT_FOUND', null],
      [office, { helperIds: [stranger] }, 'RESPONSIBLE_WITHOUT_SEAT', 'helperIds'],
      // Counted before anybody is looked up, or a list of thousands would keep the database busy.
      [office, { helperIds: Array.from({ length: 21 }, () => newId()) }, 'TOO_MANY_HELPERS', 'helperIds'],
      [office, { audience: ['BODY'] }, 'AUDIENCE_WITHOUT_BODY', 'audience'],
      [office, { audience: [] }, 'AUDIENCE_MISSING', 'audience'],
      [office, { source: { type: 'RUMOUR', id: council } }, 'TASK_SOURCE_UNKNOWN', 'source.type'],
      [office, { territoryId: neighbour.id }, 'NOT_ALLOWED', null],
      [police, { bodyId: await town.body('AG Verkehr', 'WORKING_GROUP') }, 'NOT_FOUND', null],
      [police, { territoryId: town.id }, 'NOT_ALLOWED', null],
      // A draft is the office's.
      [police, { source: { type: 'MEETING', id: draft.id } }, 'NOT_FOUND', null],
    ];
    for (const [maker, input, code, field] of tries)
      expect([input, await maker.do('createTask', { title: 'Titel', ...input })]).toMatchObject([
        input,
        { code, field },
      ]);
  });

  it('asks somebody with two bodies where it belongs', async () => {
    const { town, council } = world;
    const both = await town.user('In zwei Gremien');
    const group = await town.body('AG Sport', 'WORKING_GROUP');
    await town.seat(council, both.personId);
    await town.seat(group, both.personId);
    expect(await both.do('createTask', { title: 'Titel' })).toMatchObject({
      code: 'TASK_PLACE_MISSING',
      field: 'bodyId',
    });
    expect(await aTask(both, { bodyId: group })).toMatchObject({ body: { id: group } });
  });
});

describe('who does what', () => {
  it('goes from open to done by whoever answers for it, with history and a note', async () => {
    const { office, police } = world;
    const task = await aTask(office, { responsiblePersonId: police.personId });
    const begun = await police.do('startTask', seen(task), 'state may');
    expect(begun).toMatchObject({ state: 'IN_PROGRESS' });
    const done = await police.do('completeTask', { ...seen(begun), note: 'Alles hell' }, FIELDS);
    expect(done).toMatchObject({
      state: 'DONE',
      outcome: 'Alles hell',
      may: ['REOPEN_TASK', 'COMMENT_ON_TASK'],
    });
    expect(await police.do('completeTask', seen(done))).toMatchObject({ code: 'TASK_DONE' });
    const open = await police.do('reopenTask', seen(done), FIELDS);
    expect(open).toMatchObject({ state: 'OPEN', outcome: null });
    const { history } = (await taskOf(office, task.id, 'history { event by via }')) as never as {
      history: object[];
    };
    expect(history).toEqual([
      { event: 'CREATED', by: null, via: 'APP' },
      { event: 'STARTED', by: 'Polizeirevier Aue', via: 'APP' },
      { event: 'DONE', by: 'Polizeirevier Aue', via: 'APP' },
      { event: 'REOPENED', by: 'Polizeirevier Aue', via: 'APP' },
    ]);
  });

  it('is given up with a reason only', async () => {
    const { office } = world;
    const task = await aTask(office);
    expect(await office.do('giveUpTask', { ...seen(task), reason: ' ' })).toMatchObject({
      code: 'GIVE_UP_REASON_MISSING',
      field: 'reason',
    });
    expect(await office.do('giveUpTask', { ...seen(task), reason: 'Kein Geld' }, FIELDS)).toMatchObject({
      state: 'NOT_DONE',
      outcome: 'Kein Geld',
    });
  });

  it('is told apart: helpers do, others who see it comment, nobody else learns of it', async () => {
    const { office, police, school, church, firstDeputy, council } = world;
    const task = await aTask(office, {
      bodyId: council,
      audience: ['BODY'],
      responsiblePersonId: police.personId,
      helperIds: [school.personId],
    });
    expect(await taskOf(school, task.id)).toMatchObject({ isMine: true });
    expect(await taskOf(church, task.id)).toMatchObject({ isMine: false, may: ['COMMENT_ON_TASK'] });
    for (const mutation of ['startTask', 'completeTask', 'reopenTask', 'acceptTask', 'declineTask'])
      expect(await church.do(mutation, seen(task))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await church.do('changeTask', { ...seen(task), change: { title: 'Anders' } })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await church.do('giveUpTask', { ...seen(task), reason: 'nein' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await church.do('setFollowUp', { ...seen(task), followUpOn: null })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(
      await church.do('handOverTask', { ...seen(task), responsiblePersonId: school.personId }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await school.do('handOverTask', { ...seen(task), responsiblePersonId: church.personId }),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await firstDeputy.do('completeTask', seen(task))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await taskOf(firstDeputy, task.id)).toBeNull();
    expect(await church.do('commentOnTask', { taskId: task.id, words: 'Wir helfen gern.' })).toMatchObject({
      id: task.id,
    });
    expect(await school.do('completeTask', seen(task), 'state')).toMatchObject({ state: 'DONE' });
  });

  it('is changed by the office and by who made it, as they saw it', async () => {
    const { office, police, school } = world;
    const task = await aTask(police, { responsiblePersonId: school.personId });
    expect(await school.do('changeTask', { ...seen(task), change: { title: 'Meins' } })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const change = {
      title: 'Neuer Titel',
      dueOn: '2027-01-15',
      priority: 'HIGH',
      description: 'Am Nordausgang',
    };
    const changed = await police.do(
      'changeTask',
      { ...seen(task), change },
      'title dueOn priority description',
    );
    expect(changed).toMatchObject(change);
    expect(await office.do('changeTask', { ...seen(task), change: { title: 'Alt' } })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(
      await office.do('changeTask', { ...seen(changed), change: { responsiblePersonId: null } }, FIELDS),
    ).toMatchObject({
      responsible: null,
    });
  });

  it('of an organisation is done by each of its people in the town, and by nobody of it elsewhere', async () => {
    const { office, police, school, town, neighbour, app } = world;
    const [{ id: organisation } = { id: '' }] = await app.database.query<{ id: string }>(
      `insert into organisation (id, territory_id, name, sector, kind) values (uuidv7(), $1, 'Polizeidirektion', 'POLICE', 'POLICE_DIRECTORATE') returning id`,
      [town.id],
    );
    expect(
      await office.do('createTask', { title: 'Streife', responsibleOrganisationId: organisation }),
    ).toMatchObject({
      code: 'ORGANISATION_WITHOUT_SEAT',
      field: 'responsibleOrganisationId',
    });
    const elsewhere = await neighbour.user('Dieselbe Direktion');
    await neighbour.seat(await neighbour.body('Nachbarrat'), elsewhere.personId);
    await app.database.query('update person set organisation_id = $1 where id = any ($2)', [
      organisation,
      [police.personId, elsewhere.personId],
    ]);
    const task = await aTask(office, { responsibleOrganisationId: organisation });
    expect(await taskOf(police, task.id)).toMatchObject({ isMine: true });
    for (const nobody of [school, elsewhere]) expect(await taskOf(nobody, task.id)).toBeNull();
    expect(await police.do('completeTask', seen(task), 'state')).toMatchObject({ state: 'DONE' });
    await app.database.query('update person set organisation_id = null where id = any ($1)', [
      [police.personId, elsewhere.personId],
    ]);
  });

  it('follows up on a day to come', async () => {
    const { office } = world;
    const task = await aTask(office);
    expect(await office.do('setFollowUp', { ...seen(task), followUpOn: '2026-12-01' })).toMatchObject({
      code: 'FOLLOW_UP_IN_PAST',
    });
    expect(await office.do('setFollowUp', { ...seen(task), followUpOn: '2026-12-02' }, FIELDS)).toMatchObject(
      {
        followUpOn: '2026-12-02',
      },
    );
  });
});
