import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invitationOf, invited, TODAY } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';
import { schwarzenbergAndSchneeberg, type TwoCouncils } from '../tasks/two-councils.js';
import { itemAbout, listFor, waitingFor } from './waiting.js';

let world: TwoCouncils;
beforeAll(async () => {
  world = await schwarzenbergAndSchneeberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** The seats of the council are free of what other tests left. */
const cancel = async (meetingId: string): Promise<void> => {
  await world.app.database.query(
    `update meeting set state = 'CANCELLED', cancelled_at = now() where id = $1`,
    [meetingId],
  );
};

describe('what waits for a member', () => {
  it('is his open invitation, with the reason, what happens otherwise and the day; and no more once he has answered', async () => {
    const { police, church } = world;
    const { id } = await invited(world, { answerBy: '2027-02-10' });
    const invitationId = await invitationOf(police, id);
    expect(await itemAbout(police, invitationId)).toMatchObject({
      kind: 'ANSWER_INVITATION',
      stake: 'PARTICIPATION',
      dueOn: '2027-02-10',
      at: '2027-03-02T16:00:00.000Z',
      urgency: 'LATER',
      place: 'Präventionsrat',
      reason: 'Weil Sie im Gremium „Präventionsrat“ Mitglied sind.',
      consequence:
        'Ohne Antwort bleibt offen, ob die Sitzung beschlussfähig ist. Sagen Sie ab, wird danach Ihre Vertretung gerufen.',
      path: `/sitzungen/${id}`,
    });
    expect((await itemAbout(church, await invitationOf(church, id))).consequence).toBe(
      'Ohne Antwort bleibt offen, ob die Sitzung beschlussfähig ist.',
    );
    await police.do('answerInvitation', { invitationId, answer: 'ACCEPTED', schedule: 1 });
    expect(await listFor(police)).toEqual([]);
    await cancel(id);
    expect(await listFor(church)).toEqual([]);
  });

  it('calls the deputy when the member declines, and says as whose', async () => {
    const { police, firstDeputy } = world;
    const { id } = await invited(world);
    expect(await listFor(firstDeputy)).toEqual([]);
    await police.do('answerInvitation', {
      invitationId: await invitationOf(police, id),
      answer: 'DECLINED',
      schedule: 1,
    });
    const [call] = (await waitingFor(firstDeputy)).nodes;
    expect(call?.reason).toMatch(/^Weil Sie als Vertretung gerufen sind: Organisation /);
    await cancel(id);
  });

  it('are tasks for which he answers or helps, those of his organisation, and those he is asked to take over', async () => {
    const { office, officer, school } = world;
    const own = await aTask(office, {
      title: 'eigene',
      dueOn: '2026-12-05',
      responsiblePersonId: officer.here,
    });
    const helped = await aTask(office, { title: 'hilft', helperIds: [officer.here] });
    const ofAll = await aTask(office, {
      title: 'der Organisation',
      responsibleOrganisationId: officer.organisation,
    });
    const asked = await aTask(office, { title: 'Übergabe', responsiblePersonId: school.personId });
    await school.do('handOverTask', { ...seen(asked), responsiblePersonId: officer.here });
    const [first, ...withoutDay] = await listFor(officer.user);
    expect(first).toBe('DO_TASK: eigene');
    expect(withoutDay.toSorted()).toEqual([
      'ACCEPT_TASK: Übergabe',
      'DO_TASK: der Organisation',
      'DO_TASK: hilft',
    ]);
    const reasons = await Promise.all(
      [own, helped, ofAll, asked].map(({ id }) => itemAbout(officer.user, id)),
    );
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'Weil Sie zuständig sind.',
      'Weil Sie mithelfen.',
      'Weil Sie zu der Organisation gehören, die zuständig ist.',
      'Weil Sie die Aufgabe übernehmen sollen.',
    ]);
    // Whoever is asked does not do it yet, and whoever asked still has to.
    expect(await listFor(school)).toContain('DO_TASK: Übergabe');
    for (const task of [own, helped, ofAll]) await office.do('completeTask', seen(task));
    await officer.user.do('acceptTask', { ...seen(asked), revision: asked.revision + 1 });
    expect(await listFor(officer.user)).toEqual(['DO_TASK: Übergabe']);
    await officer.user.do('completeTask', { ...seen(asked), revision: asked.revision + 2 });
    expect(await listFor(officer.user)).toEqual([]);
  });

  it('rests until the day on which it is laid before him again, unless it is due before', async () => {
    const { app, office, police } = world;
    const laid = await aTask(office, { title: 'ruht', responsiblePersonId: police.personId });
    await police.do('setFollowUp', { ...seen(laid), followUpOn: '2026-12-03' });
    const due = await aTask(office, {
      title: 'fällig',
      dueOn: '2026-12-02',
      responsiblePersonId: police.personId,
    });
    await police.do('setFollowUp', { ...seen(due), followUpOn: '2026-12-20' });
    expect(await listFor(police)).toEqual([]);
    app.clock.set('2026-12-03T09:00:00Z');
    expect((await waitingFor(police)).nodes).toMatchObject([
      { kind: 'DO_TASK', title: 'fällig', urgency: 'OVERDUE' },
      { kind: 'FOLLOW_UP_TASK', title: 'ruht', urgency: 'TODAY', dueOn: '2026-12-03' },
    ]);
    app.clock.set(TODAY);
    for (const task of [laid, due])
      await office.do('completeTask', { ...seen(task), revision: task.revision + 1 });
  });
});

describe('what waits for an office', () => {
  it('is a draft until the last day of its period, which the domain reckons the same way', async () => {
    const { app, office, council, police } = world;
    const draft = await office.do('scheduleMeeting', draftInput([council], { answerBy: null }), 'title');
    const { meeting } = await office.ask<{
      meeting: { bodies: { invitationDeadline: { lastSendingDay: string } }[] };
    }>('query ($id: ID!) { meeting(id: $id) { bodies { invitationDeadline { lastSendingDay } } } }', {
      id: draft.id,
    });
    expect(await itemAbout(office, draft.id)).toMatchObject({
      kind: 'SEND_INVITATION',
      stake: 'VALIDITY',
      dueOn: meeting.bodies[0]?.invitationDeadline.lastSendingDay,
      reason: 'Weil Sie die Koordinierungsstelle sind.',
      consequence: 'Danach ist die Ladungsfrist versäumt.',
    });
    expect(await listFor(police)).toEqual([]);
    app.clock.set('2027-02-16T08:00:00Z');
    expect(await itemAbout(office, draft.id)).toMatchObject({
      urgency: 'OVERDUE',
      consequence: 'Die Ladungsfrist ist versäumt. Verschieben Sie die Sitzung.',
    });
    app.clock.set(TODAY);
    await office.do('discardDraft', { meetingId: draft.id, revision: draft.revision });
  });

  it('are missing answers, mails that did not arrive, and tasks of nobody', async () => {
    const { app, office, police } = world;
    const { id } = await invited(world, { answerBy: '2026-12-05' });
    await app.database.query(
      `insert into service_proof (id, territory_id, invitation_id, occasion, schedule, channel, state, at)
       select uuidv7(), i.territory_id, i.id, 'INVITATION', 1, 'EMAIL', 'REFUSED', '2026-12-01T07:00:00Z'
         from invitation i where i.meeting_id = $1 and i.person_id = $2`,
      [id, police.personId],
    );
    const nobodys = await aTask(office, { title: 'niemandes' });
    expect((await waitingFor(office)).nodes).toMatchObject([
      {
        kind: 'REFUSED_MAILS',
        demand: 'Eine Person hat die E-Mail nicht bekommen',
        urgency: 'TODAY',
      },
      { kind: 'MISSING_ANSWERS', demand: '4 Rückmeldungen fehlen', urgency: 'SOON' },
      { kind: 'ASSIGN_TASK', title: 'niemandes', urgency: 'LATER' },
    ]);
    await cancel(id);
    await office.do('completeTask', seen(nobodys));
    expect(await listFor(office)).toEqual([]);
  });
});

describe('the list', () => {
  it('goes across towns and bodies, by one statement a page, and its pages fit together', async () => {
    const { app, office, neighbourOffice, neighbour, officer } = world;
    const here = await aTask(office, {
      title: 'hier',
      dueOn: '2026-12-04',
      responsiblePersonId: officer.here,
    });
    const there = await aTask(neighbourOffice, {
      title: 'dort',
      dueOn: '2026-12-02',
      territoryId: neighbour.id,
      responsiblePersonId: officer.there,
    });
    const { id } = await invited(world, { answerBy: '2026-12-20' });
    const all = await waitingFor(officer.user);
    expect(all.nodes.map(({ title }) => title)).toEqual(['dort', 'hier', expect.stringContaining('Sitzung')]);
    expect(all.totalCount).toBe(3);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      app.statements.length = 0;
      const page: Awaited<ReturnType<typeof waitingFor>> = await waitingFor(officer.user, {
        first: 1,
        after,
      });
      expect(app.statements).toHaveLength(1);
      paged.push(...page.nodes.map((item) => item.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all.nodes.map((item) => item.id));
    await cancel(id);
    await office.do('completeTask', seen(here));
    await neighbourOffice.do('completeTask', seen(there));
  });

  it('puts what would cost most first among things that are equally urgent', async () => {
    const { office, council, officer } = world;
    const own = await aTask(office, { title: 'Versprechen', dueOn: '2026-12-03' });
    const draft = await office.do(
      'scheduleMeeting',
      draftInput([council], { startsAt: '2026-12-20T17:00[Europe/Berlin]', endsAt: null }),
    );
    expect((await waitingFor(office)).nodes.map(({ kind, urgency }) => `${urgency} ${kind}`)).toEqual([
      'SOON SEND_INVITATION',
      'SOON ASSIGN_TASK',
    ]);
    expect(await listFor(officer.user)).toEqual([]);
    await office.do('discardDraft', { meetingId: draft.id, revision: draft.revision });
    await office.do('completeTask', seen(own));
  });
});

describe('nothing waits for whoever may not see it', () => {
  it('not for the neighbour, for whose seat has ended, nor for strangers', async () => {
    const { app, office, neighbourOffice, police, seats } = world;
    const { id } = await invited(world);
    const task = await aTask(office, { title: 'des Sitzes', responsiblePersonId: police.personId });
    expect(await listFor(police)).toHaveLength(2);
    expect(await listFor(neighbourOffice)).toEqual([]);
    await app.database.query(`update seat set valid_to = '2026-12-01' where id = $1`, [seats.police]);
    app.clock.set('2026-12-02T08:00:00Z');
    expect(await listFor(police)).toEqual([]);
    app.clock.set(TODAY);
    await app.database.query('update seat set valid_to = null where id = $1', [seats.police]);
    const { errors } = await app.anonymous.run('{ waiting { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
    await cancel(id);
    await office.do('completeTask', seen(task));
  });
});
