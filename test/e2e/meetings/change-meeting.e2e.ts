import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invitationOf, invited, schwarzenberg, topicsOf, type World } from './town.js';

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
