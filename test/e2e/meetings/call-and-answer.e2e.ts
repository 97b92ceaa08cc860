import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mintLink } from '../../../src/identity/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import { draftInput, invitationOf, invited, schwarzenberg, topicsOf, type User, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const FORECAST =
  'bodies { quorumForecast { state needed certain possible text warning } vacantSeats { id } }';

describe('calling a council meeting', () => {
  it('stores a draft with title, number and explained period, and sends nothing', async () => {
    const { office, council, app } = world;
    const draft = await office.do(
      'scheduleMeeting',
      draftInput([council]),
      `state title number startsAt startsAtLocal startsAtNote canManage agenda { position title publicity kind }
       bodies { position body { name } invitationDeadline { lastSendingDay ruleDays kept sentence } }`,
    );
    expect(draft).toMatchObject({
      __typename: 'Meeting',
      state: 'DRAFT',
      title: 'Präventionsrat, 1. Sitzung',
      number: 1,
      startsAt: '2027-03-02T16:00:00.000Z',
      startsAtLocal: '2027-03-02T17:00[Europe/Berlin]',
      startsAtNote: null,
      canManage: true,
      agenda: [
        { position: 1, title: 'Sicherheit am Bahnhof', publicity: 'PUBLIC', kind: 'CONSULTATION' },
        { position: 2, title: 'Bericht der Polizei', publicity: 'NON_PUBLIC', kind: 'INFORMATION' },
      ],
      bodies: [
        {
          position: 1,
          body: { name: 'Präventionsrat' },
          invitationDeadline: { lastSendingDay: '2027-02-15', ruleDays: 14, kept: true },
        },
      ],
    });
    expect(await topicsOf(app)).toEqual([]);
  });

  it('invites the holders of all seats of that day, one row each, and reports the vacancy', async () => {
    const meeting = await invited(world);
    const { meeting: seen } = await world.office.ask<{ meeting: unknown }>(
      `query ($id: ID!) { meeting(id: $id) { state number invitations { role answer votingRight person { name } } ${FORECAST} } }`,
      { id: meeting.id },
    );
    expect(seen).toMatchObject({
      state: 'INVITED',
      number: 2,
      invitations: [{ role: 'HOLDER', answer: 'OPEN', votingRight: true }, {}, {}],
      bodies: [
        {
          quorumForecast: { state: 'POSSIBLE', needed: 2, certain: 0, possible: 3, warning: null },
          vacantSeats: [{ id: world.seats.vacant }],
        },
      ],
    });
    expect(await topicsOf(world.app)).toContain('MeetingInvited');
  });

  it('two accept, one declines, his first deputy is called and sees the meeting; the forecast changes', async () => {
    const { police, school, church, firstDeputy, office } = world;
    const meeting = await invited(world);
    const answer = async (user: User, input: object) =>
      user.do(
        'answerInvitation',
        { invitationId: await invitationOf(user, meeting.id), ...input },
        'answer answeredVia',
      );
    expect(await answer(school, { answer: 'ACCEPTED' })).toMatchObject({
      answer: 'ACCEPTED',
      answeredVia: 'APP',
    });
    expect(await answer(church, { answer: 'ACCEPTED', schedule: meeting.schedule })).toMatchObject({
      answer: 'ACCEPTED',
    });
    await expect(invitationOf(firstDeputy, meeting.id)).rejects.toThrow('No invitation');
    expect(await answer(police, { answer: 'DECLINED' })).toMatchObject({ answer: 'DECLINED' });
    expect(await answer(firstDeputy, { answer: 'ACCEPTED' })).toMatchObject({ answer: 'ACCEPTED' });
    const { meeting: seen } = await office.ask(`query ($id: ID!) { meeting(id: $id) { ${FORECAST} } }`, {
      id: meeting.id,
    });
    expect(seen).toMatchObject({ bodies: [{ quorumForecast: { state: 'CERTAIN', certain: 3 } }] });
    expect(await topicsOf(world.app)).toEqual(expect.arrayContaining(['AnswerGiven', 'DeputyCalled']));
  });

  it('gives the seat back to a member who accepts after all, and passes it on when a deputy declines', async () => {
    const { police, firstDeputy, secondDeputy } = world;
    const meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    await police.do('answerInvitation', { invitationId: own, answer: 'DECLINED' });
    const call = await invitationOf(firstDeputy, meeting.id);
    await firstDeputy.do('answerInvitation', { invitationId: call, answer: 'DECLINED' });
    expect(await invitationOf(secondDeputy, meeting.id)).toBeTruthy();
    expect(await police.do('answerInvitation', { invitationId: own, answer: 'ACCEPTED' })).toMatchObject({
      __typename: 'Invitation',
    });
    await expect(invitationOf(secondDeputy, meeting.id)).rejects.toThrow();
    expect(await topicsOf(world.app)).toContain('DeputyReleased');
  });

  it('refuses a deputy who was released with a code, by the API and by his link', async () => {
    const { police, firstDeputy, app, town } = world;
    const meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    await police.do('answerInvitation', { invitationId: own, answer: 'DECLINED' });
    const call = await invitationOf(firstDeputy, meeting.id);
    const token = await app.get(UnitOfWork).run(systemActor('test', town.id), (tx) =>
      mintLink(tx, {
        territoryId: town.id,
        personId: firstDeputy.personId,
        purpose: 'RSVP',
        thingId: call,
      }),
    );
    await police.do('answerInvitation', { invitationId: own, answer: 'ACCEPTED' });
    expect(
      await firstDeputy.do('answerInvitation', { invitationId: call, answer: 'ACCEPTED' }),
    ).toMatchObject({
      __typename: 'Refused',
      code: 'NOT_FOUND',
    });
    for (const request of [{}, { method: 'POST', body: new URLSearchParams({ choice: 'ACCEPTED' }) }]) {
      const page = await app.anonymous.fetch(`/r/${token}`, request);
      expect(page.status).toBe(404);
      expect(await page.text()).toContain('Ihre Vertretung wird nicht mehr gebraucht');
    }
    // Who sits in the body himself still sees his call, and is told why it no longer counts.
    await town.seat(world.council, firstDeputy.personId);
    expect(
      await firstDeputy.do('answerInvitation', { invitationId: call, answer: 'ACCEPTED' }),
    ).toMatchObject({
      code: 'DEPUTY_RELEASED',
    });
    await app.database.query(`update seat set valid_to = '2026-11-30' where holder_id = $1`, [
      firstDeputy.personId,
    ]);
  });

  it('takes a chosen deputy (Vertretung), and tells the office when nobody is left', async () => {
    const { police, school, secondDeputy, app } = world;
    const meeting = await invited(world);
    await police.do('answerInvitation', {
      invitationId: await invitationOf(police, meeting.id),
      answer: 'DECLINED',
      deputyId: secondDeputy.personId,
    });
    expect(await invitationOf(secondDeputy, meeting.id)).toBeTruthy();
    await school.do('answerInvitation', {
      invitationId: await invitationOf(school, meeting.id),
      answer: 'DECLINED',
    });
    expect(await topicsOf(app)).toContain('NoDeputyLeft');
  });

  it('keeps answers given by phone, with who recorded them, for the office alone', async () => {
    const { app, office, school } = world;
    const meeting = await invited(world);
    const invitationId = await invitationOf(school, meeting.id);
    app.clock.forward(3_600_000);
    const recorded = await office.do(
      'recordAnswer',
      { invitationId, answer: 'ACCEPTED', givenAt: '2026-12-01T08:30:00Z' },
      'answer answeredVia answeredAt answerHistory { answer via at schedule }',
    );
    expect(recorded).toMatchObject({
      answer: 'ACCEPTED',
      answeredVia: 'OFFICE',
      answeredAt: '2026-12-01T08:30:00.000Z',
      answerHistory: [{ answer: 'ACCEPTED', via: 'OFFICE', schedule: 1 }],
    });
    const { meeting: own } = await school.ask(
      `query ($id: ID!) { meeting(id: $id) { myInvitations { answer answerHistory { id } } history { id } } }`,
      {
        id: meeting.id,
      },
    );
    expect(own).toEqual({ myInvitations: [{ answer: 'ACCEPTED', answerHistory: [] }], history: [] });
  });

  it('enters service by post, and counts it for the period', async () => {
    const { office, school } = world;
    const meeting = await invited(world);
    const invitationId = await invitationOf(school, meeting.id);
    const served = await office.do(
      'recordService',
      { invitationId, channel: 'POST', servedOn: '2026-12-01', detail: 'Einschreiben' },
      'serviceProofs { channel state servedOn occasion detail }',
    );
    expect(served).toMatchObject({
      serviceProofs: [
        {
          channel: 'POST',
          state: 'HANDED_OVER',
          servedOn: '2026-12-01',
          occasion: 'INVITATION',
          detail: 'Einschreiben',
        },
      ],
    });
    for (const servedOn of ['2026-11-30', '2026-12-02']) {
      expect(await office.do('recordService', { invitationId, channel: 'HAND', servedOn })).toMatchObject({
        code: 'SERVED_ON_INVALID',
      });
    }
  });

  it('answers a page of meetings with one statement for each root field', async () => {
    await invited(world);
    world.app.statements.length = 0;
    const { meetings } = await world.office.ask<{ meetings: { nodes: unknown[]; totalCount: number } }>(
      `query ($filter: MeetingFilter) { meetings(first: 3, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
         nodes { id title agenda { title } invitations { answer person { name } } ${FORECAST} } } }`,
      {
        filter: {
          territoryId: world.town.id,
          bodyId: world.council,
          states: ['INVITED'],
          from: '2026-12-01T00:00:00Z',
        },
      },
    );
    expect(meetings.nodes).toHaveLength(3);
    expect(meetings.totalCount).toBeGreaterThan(3);
    expect(
      world.app.statements.filter((text) => !/^(begin|commit|select set_config)/i.test(text.trim())),
    ).toHaveLength(1);
  });
});
