import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invitationOf, invited, schwarzenberg, topicsOf, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const LATER = '2027-03-09T17:00[Europe/Berlin]';

describe('changing a meeting that is called', () => {
  it('moves it: answers are open again, old ones stay in the record, the deputy is released, links end', async () => {
    const { office, police, school, firstDeputy, app } = world;
    const meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    await police.do('answerInvitation', { invitationId: own, answer: 'DECLINED' });
    const call = await invitationOf(firstDeputy, meeting.id);
    await school.do('answerInvitation', {
      invitationId: await invitationOf(school, meeting.id),
      answer: 'ACCEPTED',
    });
    await app.database.query(
      `insert into link_token (token_hash, territory_id, person_id, purpose, thing_id) values ($1, $2, $3, 'RSVP', $4)`,
      [Buffer.from(own), world.town.id, police.personId, own],
    );
    const moved = await office.do(
      'moveMeeting',
      { meetingId: meeting.id, revision: meeting.revision, startsAt: LATER },
      'startsAt endsAt sequence schedule state invitations { id answer releasedAt answerHistory { answer schedule } }',
    );
    expect(moved).toMatchObject({
      startsAt: '2027-03-09T16:00:00.000Z',
      endsAt: null,
      sequence: 1,
      schedule: 2,
      state: 'INVITED',
    });
    expect(moved['invitations']).toEqual(
      expect.arrayContaining([
        { id: own, answer: 'OPEN', releasedAt: null, answerHistory: [{ answer: 'DECLINED', schedule: 1 }] },
        { id: call, answer: 'OPEN', releasedAt: '2026-12-01T08:00:00.000Z', answerHistory: [] },
      ]),
    );
    await expect(invitationOf(firstDeputy, meeting.id)).rejects.toThrow();
    expect(
      await app.database.query('select 1 from link_token where thing_id = $1 and ended_at is null', [own]),
    ).toEqual([]);
    expect(await topicsOf(app)).toEqual(expect.arrayContaining(['DeputyReleased', 'MeetingMoved']));
    // A deputy who was released by the move can be called again for the new date.
    await police.do('answerInvitation', { invitationId: own, answer: 'DECLINED' });
    expect(await invitationOf(firstDeputy, meeting.id)).toBe(call);
  });

  it('refuses an answer that was meant for the old date', async () => {
    const { office, school } = world;
    const meeting = await invited(world);
    const invitationId = await invitationOf(school, meeting.id);
    await office.do('moveMeeting', { meetingId: meeting.id, revision: meeting.revision, startsAt: LATER });
    const answer = await school.do('answerInvitation', { invitationId, answer: 'ACCEPTED', schedule: 1 });
    expect(answer).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringContaining('9. März 2027'),
    });
  });

  it('moves to a day too near only with a reason of urgency, and never below the urgent period', async () => {
    const { office } = world;
    const meeting = await invited(world);
    const seen = { meetingId: meeting.id, revision: meeting.revision };
    const near = { ...seen, startsAt: '2026-12-08T17:00[Europe/Berlin]' };
    expect(await office.do('moveMeeting', near)).toMatchObject({
      code: 'INVITATION_PERIOD_TOO_SHORT',
      field: 'startsAt',
    });
    const tooNear = { ...seen, startsAt: '2026-12-03T17:00[Europe/Berlin]', urgencyReason: 'Anschlag' };
    expect(await office.do('moveMeeting', tooNear)).toMatchObject({ code: 'URGENT_PERIOD_TOO_SHORT' });
    const urgent = await office.do(
      'moveMeeting',
      { ...near, urgencyReason: 'Anschlag auf das Jugendhaus' },
      'urgencyReason',
    );
    expect(urgent).toMatchObject({ __typename: 'Meeting', urgencyReason: 'Anschlag auf das Jugendhaus' });
  });

  it('two offices move the same meeting at once: one wins, the other is told the new date', async () => {
    const { office, town } = world;
    const other = await town.office();
    const meeting = await invited(world);
    const seen = { meetingId: meeting.id, revision: meeting.revision };
    const answers = await Promise.all([
      office.do('moveMeeting', { ...seen, startsAt: LATER }),
      other.do('moveMeeting', { ...seen, startsAt: LATER.replace('09', '16') }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Meeting', 'Refused']);
    const refused = answers.find(({ code }) => code !== undefined);
    expect(refused).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringMatching(/(9|16)\. März 2027/),
    });
  });

  it('changes the place: sequence rises, answers stay', async () => {
    const { office, school } = world;
    const meeting = await invited(world);
    await school.do('answerInvitation', {
      invitationId: await invitationOf(school, meeting.id),
      answer: 'ACCEPTED',
    });
    const changed = await office.do(
      'changePlace',
      {
        meetingId: meeting.id,
        revision: meeting.revision,
        videoUrl: 'https://video.example.org/rat',
        place: null,
      },
      'place videoUrl sequence schedule invitations { answer } history { event }',
    );
    expect(changed).toMatchObject({
      place: null,
      videoUrl: 'https://video.example.org/rat',
      sequence: 1,
      schedule: 1,
    });
    expect(JSON.stringify(changed['invitations'])).toContain('ACCEPTED');
    expect(changed['history']).toEqual([
      { event: 'SCHEDULED' },
      { event: 'INVITED' },
      { event: 'PLACE_CHANGED' },
    ]);
    const seen = { meetingId: meeting.id, revision: changed.revision };
    expect(await office.do('changePlace', { ...seen, videoUrl: null })).toMatchObject({
      code: 'PLACE_MISSING',
    });
    expect(await office.do('changePlace', { ...seen, videoUrl: 'http://unsafe.example' })).toMatchObject({
      code: 'VIDEO_URL_INVALID',
    });
  });

  it('supplements the agenda within its own period', async () => {
    const { office, app } = world;
    const meeting = await invited(world);
    const seen = { meetingId: meeting.id, revision: meeting.revision };
    expect(await office.do('addAgendaItem', { ...seen, item: { title: 'Zu spät' } })).toMatchObject({
      code: 'MEETING_ALREADY_INVITED',
    });
    const more = await office.do(
      'supplementAgenda',
      { ...seen, items: [{ title: 'Graffiti' }] },
      'agenda { position title } sequence',
    );
    expect(more).toMatchObject({ sequence: 0, agenda: [{}, {}, { position: 3, title: 'Graffiti' }] });
    app.clock.set('2027-02-27T08:00:00Z');
    const late = await office.do('supplementAgenda', {
      meetingId: meeting.id,
      revision: more.revision,
      items: [{ title: 'Zu spät' }],
    });
    app.clock.set('2026-12-01T08:00:00Z');
    expect(late).toMatchObject({ code: 'AGENDA_SUPPLEMENT_TOO_LATE' });
  });

  it('cancels with a reason; afterwards nothing is changed or answered any more', async () => {
    const { office, school, app } = world;
    const meeting = await invited(world);
    const seen = { meetingId: meeting.id, revision: meeting.revision };
    const invitationId = await invitationOf(school, meeting.id);
    expect(await office.do('cancelMeeting', { ...seen, reason: ' ' })).toMatchObject({
      code: 'CANCEL_REASON_MISSING',
    });
    const cancelled = await office.do(
      'cancelMeeting',
      { ...seen, reason: 'Schneesturm' },
      'state cancelReason sequence',
    );
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelReason: 'Schneesturm', sequence: 1 });
    const now = { meetingId: meeting.id, revision: cancelled.revision };
    expect(await office.do('moveMeeting', { ...now, startsAt: LATER })).toMatchObject({
      code: 'MEETING_CANCELLED',
    });
    expect(await office.do('cancelMeeting', { ...now, reason: 'Noch einmal' })).toMatchObject({
      code: 'MEETING_CANCELLED',
    });
    expect(await school.do('answerInvitation', { invitationId, answer: 'ACCEPTED' })).toMatchObject({
      code: 'MEETING_CANCELLED',
    });
    expect(await topicsOf(app)).toContain('MeetingCancelled');
  });

  it('is marked as held only once its start has passed', async () => {
    const { office, school, app } = world;
    const meeting = await invited(world);
    const held = { meetingId: meeting.id, revision: meeting.revision, endedAt: '2027-03-02T18:10:00Z' };
    const invitationId = await invitationOf(school, meeting.id);
    expect(await office.do('markMeetingHeld', held)).toMatchObject({ code: 'MEETING_NOT_STARTED' });
    app.clock.set('2027-03-02T16:00:00Z');
    expect(await school.do('answerInvitation', { invitationId, answer: 'ACCEPTED' })).toMatchObject({
      code: 'MEETING_STARTED',
    });
    app.clock.set('2027-03-02T19:00:00Z');
    expect(await office.do('markMeetingHeld', { ...held, endedAt: '2027-03-02T15:00:00Z' })).toMatchObject({
      code: 'HELD_UNTIL_INVALID',
    });
    const done = await office.do('markMeetingHeld', held, 'state heldUntil');
    app.clock.set('2026-12-01T08:00:00Z');
    expect(done).toMatchObject({ state: 'HELD', heldUntil: '2027-03-02T18:10:00.000Z' });
  });

  it('asks who has not answered, as long as somebody is left', async () => {
    const { office, police, school, church, app } = world;
    const meeting = await invited(world);
    expect(await office.do('nudge', { meetingId: meeting.id })).toMatchObject({ __typename: 'Meeting' });
    expect(await topicsOf(app)).toContain('NudgeRequested');
    for (const user of [police, school, church]) {
      await user.do('answerInvitation', {
        invitationId: await invitationOf(user, meeting.id),
        answer: 'ACCEPTED',
      });
    }
    expect(await office.do('nudge', { meetingId: meeting.id })).toMatchObject({ code: 'NOBODY_TO_NUDGE' });
  });
});

describe('two answers at once', () => {
  const answers = (user: World['police'], input: object) => user.do('answerInvitation', input, 'answer');

  it('of holder and deputy leave exactly one of them on the seat', async () => {
    const { police, firstDeputy, app } = world;
    for (let round = 0; round < 5; round += 1) {
      const meeting = await invited(world);
      const own = await invitationOf(police, meeting.id);
      await answers(police, { invitationId: own, answer: 'DECLINED' });
      const call = await invitationOf(firstDeputy, meeting.id);
      await Promise.all([
        answers(police, { invitationId: own, answer: 'ACCEPTED' }),
        answers(firstDeputy, { invitationId: call, answer: 'ACCEPTED' }),
      ]);
      const coming = await app.database.query(
        `select role from invitation where meeting_id = $1 and seat_id = $2 and answer = 'ACCEPTED' and released_at is null`,
        [meeting.id, world.seats.police],
      );
      expect(coming).toEqual([{ role: 'HOLDER' }]);
    }
  });

  it('that call the same deputy leave him one further seat', async () => {
    const { town, office, app } = world;
    const body = await town.body('Lenkungsgruppe', 'STEERING_GROUP');
    const [one, two, shared] = [
      await town.user('Ordnungsamt'),
      await town.user('Jugendamt'),
      await town.user('Stellvertretung beider'),
    ];
    await town.seat(body, one.personId, [shared.personId]);
    await town.seat(body, two.personId, [shared.personId]);
    for (let round = 0; round < 8; round += 1) {
      const meeting = await invited({ office, council: body });
      const given = await Promise.all(
        [one, two].map(async (user) =>
          answers(user, { invitationId: await invitationOf(user, meeting.id), answer: 'DECLINED' }),
        ),
      );
      expect(given.map(({ __typename }) => __typename)).toEqual(['Invitation', 'Invitation']);
      const calls = await app.database.query(
        `select 1 from invitation where meeting_id = $1 and role = 'DEPUTY' and released_at is null`,
        [meeting.id],
      );
      expect(calls).toHaveLength(1);
    }
  });
});

describe('a draft', () => {
  it('is changed in its details and agenda; what is missing stays', async () => {
    const { office, council } = world;
    const draft = await office.do('scheduleMeeting', draftInput([council]), 'number agenda { id title }');
    const meetingId = draft.id;
    const [first, second] = draft['agenda'] as { id: string }[];
    const changed = await office.do(
      'changeMeetingDraft',
      {
        meetingId,
        revision: draft.revision,
        title: 'Sondersitzung',
        endsAt: '2027-03-02T20:00[Europe/Berlin]',
      },
      'title number endsAtLocal place',
    );
    expect(changed).toMatchObject({
      title: 'Sondersitzung',
      number: draft['number'],
      endsAtLocal: '2027-03-02T20:00[Europe/Berlin]',
      place: 'Rathaus, Ratssaal',
    });
    const added = await office.do(
      'addAgendaItem',
      { meetingId, revision: changed.revision, item: { title: 'Verschiedenes', minutes: 10 } },
      'agenda { id }',
    );
    const third = (added['agenda'] as { id: string }[])[2];
    const ordered = await office.do(
      'orderAgenda',
      { meetingId, revision: added.revision, agendaItemIds: [third?.id, first?.id, second?.id] },
      'agenda { title }',
    );
    expect(ordered['agenda']).toEqual([
      { title: 'Verschiedenes' },
      { title: 'Sicherheit am Bahnhof' },
      { title: 'Bericht der Polizei' },
    ]);
    const item = { meetingId, revision: ordered.revision, agendaItemId: first?.id };
    const renamed = await office.do(
      'changeAgendaItem',
      { ...item, change: { title: 'Bahnhof', audience: ['OFFICE'] } },
      'agenda { title audience kind }',
    );
    expect(renamed['agenda']).toEqual(
      expect.arrayContaining([{ title: 'Bahnhof', audience: ['OFFICE'], kind: 'CONSULTATION' }]),
    );
    const removed = await office.do(
      'removeAgendaItem',
      { ...item, revision: renamed.revision },
      'agenda { position title }',
    );
    expect(removed['agenda']).toEqual([
      { position: 1, title: 'Verschiedenes' },
      { position: 2, title: 'Bericht der Polizei' },
    ]);
    expect(await office.do('removeAgendaItem', item)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(
      await office.do('orderAgenda', { meetingId, revision: removed.revision, agendaItemIds: ['x'] }),
    ).toMatchObject({ code: 'AGENDA_ORDER_INCOMPLETE' });
  });

  it('takes topics from the backlog and the agenda of the last meeting', async () => {
    const { office, council, police } = world;
    await invited(world, {
      startsAt: '2027-01-12T17:00[Europe/Berlin]',
      endsAt: null,
      agenda: [{ title: 'Genehmigung der Niederschrift' }],
    });
    const topic = await police.do(
      'proposeTopic',
      { bodyId: council, title: 'Beleuchtung im Park', minutes: 15 },
      'title proposedBy { name }',
    );
    expect(topic).toMatchObject({ title: 'Beleuchtung im Park', proposedBy: { name: 'Polizeirevier Aue' } });
    const draft = await office.do(
      'scheduleMeeting',
      draftInput([council], { startsAt: '2027-01-26T17:00[Europe/Berlin]', endsAt: null, agenda: [] }),
    );
    const copied = await office.do(
      'copyAgendaFromLastMeeting',
      { meetingId: draft.id, revision: draft.revision },
      'agenda { title }',
    );
    expect(copied['agenda']).toEqual([{ title: 'Genehmigung der Niederschrift' }]);
    const taken = await office.do(
      'takeTopic',
      { meetingId: draft.id, revision: copied.revision, topicId: topic.id },
      'agenda { id title topic { id } }',
    );
    const item = (taken['agenda'] as { id: string; title: string; topic: { id: string } }[])[1];
    expect(item).toMatchObject({ title: 'Beleuchtung im Park', topic: { id: topic.id } });
    const backlog = () =>
      office.ask('query ($bodyId: ID!) { topics(bodyId: $bodyId) { title } }', { bodyId: council });
    expect(await backlog()).toEqual({ topics: [] });
    const again = await office.do('takeTopic', {
      meetingId: draft.id,
      revision: taken.revision,
      topicId: topic.id,
    });
    expect(again).toMatchObject({ code: 'TOPIC_CLOSED' });
    await office.do('removeAgendaItem', {
      meetingId: draft.id,
      revision: taken.revision,
      agendaItemId: item?.id,
    });
    expect(await backlog()).toEqual({ topics: [{ title: 'Beleuchtung im Park' }] });
    const open = await office.ask<{ topics: { id: string; revision: number }[] }>(
      'query ($bodyId: ID!) { topics(bodyId: $bodyId) { id revision } }',
      { bodyId: council },
    );
    expect(
      await office.do('closeTopic', { topicId: topic.id, revision: open.topics[0]?.revision }),
    ).toMatchObject({ __typename: 'Topic' });
    expect(await police.do('proposeTopic', { bodyId: council, title: ' ' })).toMatchObject({
      code: 'AGENDA_TITLE_MISSING',
    });
  });
});
