import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invited, schwarzenberg, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
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

  const backlogOf = async (council: string): Promise<string[]> => {
    const { topics } = await world.office.ask<{ topics: { title: string }[] }>(
      'query ($bodyId: ID!) { topics(bodyId: $bodyId) { title } }',
      { bodyId: council },
    );
    return topics.map(({ title }) => title);
  };

  it('is discarded: nothing is left of it, its topics wait in the backlog again', async () => {
    const { office, app, town, neighbour, police } = world;
    const both = await town.office(null, [neighbour]);
    const council = await town.body('Rat mit Entwürfen');
    await town.seat(council, police.personId);
    const joint = await neighbour.body('Rat von Schneeberg');
    const ours = await office.do('proposeTopic', { bodyId: council, title: 'Lärm am Markt' });
    const theirs = await both.do('proposeTopic', { bodyId: joint, title: 'Radwege' });
    const draft = await both.do('scheduleMeeting', draftInput([council, joint]));
    const guest = await both.do('inviteGuest', { meetingId: draft.id, personId: world.school.personId });
    expect(guest.__typename).toBe('Invitation');
    let { revision } = draft;
    for (const topic of [ours, theirs])
      ({ revision } = await both.do('takeTopic', { meetingId: draft.id, revision, topicId: topic.id }));
    expect(await backlogOf(council)).toEqual([]);
    const seen = { meetingId: draft.id, revision };
    expect(await both.do('discardDraft', { ...seen, revision: revision - 1 })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(await both.do('cancelMeeting', { ...seen, reason: 'Doch nicht' })).toMatchObject({
      code: 'MEETING_IS_DRAFT',
      message: expect.stringContaining('Verwerfen'),
    });
    expect(await office.do('discardDraft', seen, 'name')).toMatchObject({
      __typename: 'Body',
      name: 'Rat mit Entwürfen',
    });
    expect(await backlogOf(council)).toEqual(['Lärm am Markt']);
    expect(
      await app.database.query('select title from topic where body_id = $1 and closed_at is null', [joint]),
    ).toEqual([{ title: 'Radwege' }]);
    for (const table of ['meeting_body', 'agenda_item', 'invitation', 'meeting_history'])
      expect(await app.database.query(`select 1 from ${table} where meeting_id = $1`, [draft.id])).toEqual(
        [],
      );
    expect(await app.database.query('select 1 from share where thing_id = $1', [draft.id])).toEqual([]);
    expect(await both.do('discardDraft', seen)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not discarded any more once the invitation is out', async () => {
    const meeting = await invited(world);
    const seen = { meetingId: meeting.id, revision: meeting.revision };
    expect(await world.office.do('discardDraft', seen)).toMatchObject({ code: 'MEETING_ALREADY_INVITED' });
  });

  it('takes a topic that returns when the meeting is cancelled, and stays away when it is held', async () => {
    const { office, app, town, police } = world;
    const council = await town.body('Rat mit Themen');
    await town.seat(council, police.personId);
    const topic = await office.do('proposeTopic', { bodyId: council, title: 'Spielplatz' });
    const called = async () => {
      const draft = await office.do('scheduleMeeting', draftInput([council]));
      const taken = await office.do('takeTopic', {
        meetingId: draft.id,
        revision: draft.revision,
        topicId: topic.id,
      });
      return office.do('sendInvitation', { meetingId: draft.id, revision: taken.revision });
    };
    const first = await called();
    expect(await backlogOf(council)).toEqual([]);
    await office.do('cancelMeeting', { meetingId: first.id, revision: first.revision, reason: 'Sturm' });
    expect(await backlogOf(council)).toEqual(['Spielplatz']);
    const second = await called();
    app.clock.set('2027-03-02T19:00:00Z');
    const held = await office.do(
      'markMeetingHeld',
      { meetingId: second.id, revision: second.revision, endedAt: '2027-03-02T18:00:00Z' },
      'state',
    );
    app.clock.set('2026-12-01T08:00:00Z');
    expect(held).toMatchObject({ state: 'HELD' });
    expect(await backlogOf(council)).toEqual([]);
  });
});
