import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invitationOf, invited, schwarzenberg, type Town, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('a guest', () => {
  it('sees date, place and his own item, nothing else; uninvited he sees nothing', async () => {
    const { office, town, council } = world;
    const guest = await town.user('Sachverständige');
    const draft = await office.do('scheduleMeeting', draftInput([council]), 'agenda { id }');
    const agendaItemId = (draft['agenda'] as { id: string }[])[1]?.id;
    const invitation = await office.do(
      'inviteGuest',
      { meetingId: draft.id, personId: guest.personId, agendaItemId },
      'role',
    );
    expect(invitation).toMatchObject({ role: 'GUEST' });
    expect(await office.do('inviteGuest', { meetingId: draft.id, personId: guest.personId })).toMatchObject({
      code: 'GUEST_IS_CALLED',
    });
    const seen = () =>
      guest.ask(
        'query ($id: ID!) { meeting(id: $id) { place agenda { title } invitations { id } guests { id answer } bodies { quorumForecast { state } } history { id } } }',
        { id: draft.id },
      );
    expect(await seen()).toEqual({ meeting: null });
    await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    expect(await seen()).toEqual({
      meeting: {
        place: 'Rathaus, Ratssaal',
        agenda: [{ title: 'Bericht der Polizei' }],
        invitations: [],
        guests: [{ id: invitation.id, answer: 'OPEN' }],
        bodies: [{ quorumForecast: null }],
        history: [],
      },
    });
    expect(
      await guest.do('answerInvitation', { invitationId: invitation.id, answer: 'ACCEPTED' }, 'answer'),
    ).toMatchObject({ answer: 'ACCEPTED' });
    expect(await office.do('uninviteGuest', { invitationId: invitation.id })).toMatchObject({
      __typename: 'Meeting',
    });
    expect(await seen()).toEqual({ meeting: null });
    expect(await office.do('uninviteGuest', { invitationId: invitation.id })).toMatchObject({
      code: 'NOT_A_GUEST',
    });
  });
});

describe('a guest with an account', () => {
  it('reads the name of the inviting council, and neither its rules nor anybody in it', async () => {
    const { office, town, council, police, app } = world;
    await app.database.query(`update body set mandate = 'Nur für Mitglieder' where id = $1`, [council]);
    const guest = await town.user('Fachkraft für Spielplätze');
    const { id } = await invited(world);
    await office.do('inviteGuest', { meetingId: id, personId: guest.personId });
    const { meeting, body, persons } = await guest.ask(
      `query ($id: ID!, $body: ID!, $town: ID!) {
         meeting(id: $id) { title startsAt place agenda { id } invitations { id } guests { person { name } } bodies {
           body { name } vacantSeats { id } invitationDeadline { sentence } quorumForecast { state } } }
         body(id: $body) { mandate rulesInForce { version } rules { id } seats { id } vacancies { id } allSeats { id } }
         persons(territoryId: $town) { totalCount nodes { name } } }`,
      { id, body: council, town: town.id },
    );
    expect(meeting).toMatchObject({
      place: 'Rathaus, Ratssaal',
      agenda: [],
      invitations: [],
      guests: [{ person: { name: 'Fachkraft für Spielplätze' } }],
      bodies: [
        { body: { name: 'Präventionsrat' }, vacantSeats: [], invitationDeadline: null, quorumForecast: null },
      ],
    });
    expect(body).toEqual({
      mandate: null,
      rulesInForce: null,
      rules: [],
      seats: [],
      vacancies: [],
      allSeats: [],
    });
    expect(persons).toEqual({ totalCount: 1, nodes: [{ name: 'Fachkraft für Spielplätze' }] });
    // A member reads all of it by the same query.
    const { body: known, meeting: called } = await police.ask(
      `query ($id: ID!, $body: ID!) { body(id: $body) { mandate rulesInForce { version } seats { id } }
         meeting(id: $id) { bodies { invitationDeadline { sentence } } } }`,
      { id, body: council },
    );
    expect(known).toMatchObject({ mandate: 'Nur für Mitglieder', rulesInForce: { version: null } });
    expect(called).toMatchObject({ bodies: [{ invitationDeadline: { sentence: expect.any(String) } }] });
  });
});

describe('an office of one body alone', () => {
  it('manages the meetings of this body and no others', async () => {
    const { town, council } = world;
    const group = await town.body('AG Sucht', 'WORKING_GROUP');
    const coordinator = await town.office(group);
    expect(await coordinator.do('scheduleMeeting', draftInput([group]), 'canManage')).toMatchObject({
      canManage: true,
    });
    expect(await coordinator.do('scheduleMeeting', draftInput([council]))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a joint meeting of two towns', () => {
  it('is called by the lead; each town answers for itself, and both offices see it', async () => {
    const { town, neighbour, council, app } = world;
    const board: Town = neighbour;
    const other = await board.body('Präventionsrat Schneeberg');
    const member = await board.user('Bergbaumuseum');
    await board.seat(other, member.personId);
    const both = await town.office(null, [board]);
    const draft = await both.do(
      'scheduleMeeting',
      draftInput([council, other]),
      'bodies { position body { name } }',
    );
    expect(draft).toMatchObject({
      bodies: [
        { body: { name: 'Präventionsrat' } },
        { position: 2, body: { name: 'Präventionsrat Schneeberg' } },
      ],
    });
    // The lead's office alone, without rights in Schneeberg, calls the meeting.
    const sent = await world.office.do(
      'sendInvitation',
      { meetingId: draft.id, revision: draft.revision },
      'invitations { person { name } } bodies { quorumForecast { base } }',
    );
    expect(sent).toMatchObject({ __typename: 'Meeting' });
    expect(
      await app.database.query('select distinct territory_id from invitation where meeting_id = $1', [
        draft.id,
      ]),
    ).toHaveLength(2);
    expect(
      await app.database.query(
        `select territory_id from outbox where topic = 'MeetingInvited' and payload ->> 'meetingId' = $1`,
        [draft.id],
      ),
    ).toHaveLength(2);
    expect(
      await member.do(
        'answerInvitation',
        { invitationId: await invitationOf(member, draft.id), answer: 'ACCEPTED' },
        'answer',
      ),
    ).toMatchObject({ answer: 'ACCEPTED' });
    const schneeberg = await board.office();
    const { meeting: seen } = await schneeberg.ask(
      'query ($id: ID!) { meeting(id: $id) { canManage agenda { title } bodies { quorumForecast { certain } } } }',
      { id: draft.id },
    );
    expect(seen).toMatchObject({ canManage: false, agenda: [{}, {}] });
    expect(await schneeberg.do('nudge', { meetingId: draft.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    const moved = await world.office.do(
      'moveMeeting',
      { meetingId: draft.id, revision: sent.revision, startsAt: '2027-03-09T17:00[Europe/Berlin]' },
      'invitations { answer }',
    );
    expect(moved).toMatchObject({ __typename: 'Meeting' });
    expect(
      await app.database.query(`select 1 from invitation where meeting_id = $1 and answer <> 'OPEN'`, [
        draft.id,
      ]),
    ).toEqual([]);
    const { meeting: whole } = await world.office.ask<{ meeting: { invitations: object[] } | null }>(
      'query ($id: ID!) { meeting(id: $id) { invitations { person { id } answer } } }',
      { id: draft.id },
    );
    expect(whole?.invitations.length).toBeGreaterThanOrEqual(4);
  });
});
