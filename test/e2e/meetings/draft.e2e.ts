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
});
