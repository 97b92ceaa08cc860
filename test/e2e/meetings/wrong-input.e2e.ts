import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invitationOf, invited, schwarzenberg, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const at = (text: string): { startsAt: string; endsAt: null } => ({ startsAt: text, endsAt: null });

describe('a meeting is not scheduled', () => {
  it.each([
    ['without a body', { bodyIds: [] }, 'BODIES_MISSING'],
    ['of an unknown body', { bodyIds: ['01900000-0000-7000-8000-000000000000'] }, 'NOT_FOUND'],
    ['of something that is no id', { bodyIds: ['x'] }, 'NOT_FOUND'],
    ['in the past', at('2026-11-30T17:00[Europe/Berlin]'), 'STARTS_IN_PAST'],
    ['at a time that does not exist', at('2027-03-28T02:30[Europe/Berlin]'), 'TIME_DOES_NOT_EXIST'],
    ['in an unknown zone', at('2027-03-02T17:00[Europe/Berlim]'), 'UNKNOWN_ZONE'],
    ['with an end before its start', { endsAt: '2027-03-02T16:00[Europe/Berlin]' }, 'END_BEFORE_START'],
    ['with an end a week later', { endsAt: '2027-03-09T16:00[Europe/Berlin]' }, 'MEETING_TOO_LONG'],
    ['with a number below one', { number: 0 }, 'NUMBER_INVALID'],
    ['with a title of 301 characters', { title: 'x'.repeat(301) }, 'TEXT_TOO_LONG'],
    ['with a script as its video link', { videoUrl: 'javascript:alert(1)' }, 'VIDEO_URL_INVALID'],
    ['with an answer day after it', { answerBy: '2027-03-03' }, 'ANSWER_BY_AFTER_MEETING'],
    ['with an answer day in the past', { answerBy: '2026-11-30' }, 'ANSWER_BY_IN_PAST'],
    ['with an item without title', { agenda: [{ title: '\n' }] }, 'AGENDA_TITLE_MISSING'],
    ['with an item of negative length', { agenda: [{ title: 'x', minutes: -1 }] }, 'AGENDA_MINUTES_INVALID'],
    ['with an item for nobody', { agenda: [{ title: 'x', audience: [] }] }, 'AUDIENCE_MISSING'],
    ['with 101 items', { agenda: Array.from({ length: 101 }, () => ({ title: 'x' })) }, 'AGENDA_TOO_LONG'],
  ])('%s', async (_, wrong, code) => {
    const answer = await world.office.do('scheduleMeeting', draftInput([world.council], wrong));
    expect(answer).toMatchObject({
      __typename: 'Refused',
      code,
      message: expect.stringMatching(/^[A-ZÄÖÜ].*\.$/s),
    });
    expect(answer.message).not.toMatch(/\{\w+\}/);
  });

  it('twice for the same body, however its id is written', async () => {
    const answer = await world.office.do(
      'scheduleMeeting',
      draftInput([world.council, world.council.toUpperCase()]),
    );
    expect(answer).toMatchObject({ code: 'BODY_TWICE' });
  });

  it.each([
    ['a day that does not exist', at('2027-02-30T17:00[Europe/Berlin]')],
    ['an instant', at('2027-03-02T17:00:00Z')],
    ['a number', { startsAt: 17 }],
    ['an unknown kind', { kind: 'PARTY' }],
    ['a number too large for an integer', { number: 3_000_000_000 }],
  ])('with %s, which is an error with a code', async (_, wrong) => {
    const answer = await world.office.client.run(
      'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { __typename } }',
      { input: draftInput([world.council], wrong) },
    );
    expect(answer.errors?.[0]?.extensions.code).toMatch(/INPUT_INVALID|QUERY_INVALID|TIME_FORMAT_INVALID/);
  });
});

describe('texts with traps', () => {
  it('lose line breaks and control marks, and keep quotes, commas and emoji', async () => {
    const draft = await world.office.do(
      'scheduleMeeting',
      draftInput([world.council], {
        title: 'Rat\r\nBcc: x@y.z\u0000"A", 🚓',
        place: 'Saal\n2',
        agenda: [{ title: `Punkt\n${'🚓'.repeat(140)}`, presenter: 'a\u2028b' }],
      }),
      'title place agenda { title presenter }',
    );
    expect(draft).toMatchObject({
      title: 'Rat Bcc: x@y.z "A", 🚓',
      place: 'Saal 2',
      agenda: [{ title: `Punkt ${'🚓'.repeat(140)}`, presenter: 'a b' }],
    });
  });

  it('take 300 characters, emoji counted as one', async () => {
    const title = '🚓'.repeat(300);
    expect(
      await world.office.do('scheduleMeeting', draftInput([world.council], { title }), 'title'),
    ).toMatchObject({ title });
  });
});

describe('an ambiguous time', () => {
  it('means the first occurrence, is said to the user, and can be changed to the second', async () => {
    const fields = 'startsAt startsAtLocal startsAtNote';
    const draft = await world.office.do(
      'scheduleMeeting',
      draftInput([world.council], at('2027-10-31T02:30[Europe/Berlin]')),
      fields,
    );
    expect(draft).toMatchObject({
      startsAt: '2027-10-31T00:30:00.000Z',
      startsAtLocal: '2027-10-31T02:30[Europe/Berlin]',
      startsAtNote: expect.stringContaining('Gemeint ist die erste: 02:30 Uhr (MESZ)'),
    });
    const second = await world.office.do(
      'changeMeetingDraft',
      { meetingId: draft.id, revision: draft.revision, startsAt: '2027-10-31T02:30+01:00[Europe/Berlin]' },
      fields,
    );
    expect(second).toMatchObject({
      startsAt: '2027-10-31T01:30:00.000Z',
      startsAtLocal: '2027-10-31T02:30+01:00[Europe/Berlin]',
    });
  });
});

describe('an invitation is not sent', () => {
  const draft = async (more: object) => {
    const meeting = await world.office.do('scheduleMeeting', draftInput([world.council], more));
    return { meetingId: meeting.id, revision: meeting.revision };
  };

  it('too late without urgency; with its reason the shorter period holds', async () => {
    const seen = await draft(at('2026-12-15T17:00[Europe/Berlin]'));
    expect(await world.office.do('sendInvitation', seen)).toMatchObject({
      code: 'INVITATION_PERIOD_TOO_SHORT',
      message: expect.stringContaining('Montag, 30.11.2026'),
    });
    expect(
      await world.office.do('sendInvitation', { ...seen, urgencyReason: 'Einbruchserie' }, 'urgencyReason'),
    ).toMatchObject({ urgencyReason: 'Einbruchserie' });
  });

  it('on the last day it still is', async () => {
    expect(
      await world.office.do('sendInvitation', await draft(at('2026-12-16T17:00[Europe/Berlin]'))),
    ).toMatchObject({ __typename: 'Meeting' });
  });

  it.each([
    ['without place and video link', { place: null }, 'PLACE_MISSING'],
    ['without agenda', { agenda: [] }, 'AGENDA_EMPTY'],
    ['as urgent without reason', { kind: 'URGENT' }, 'URGENCY_REASON_MISSING'],
  ])('%s', async (_, wrong, code) => {
    expect(await world.office.do('sendInvitation', await draft(wrong))).toMatchObject({ code });
  });

  it('by somebody who saw an older draft, or twice', async () => {
    const seen = await draft({});
    expect(await world.office.do('sendInvitation', { ...seen, revision: 99 })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const sent = await world.office.do('sendInvitation', seen);
    expect(await world.office.do('sendInvitation', { ...seen, revision: sent.revision })).toMatchObject({
      code: 'MEETING_ALREADY_INVITED',
    });
  });

  it('when nobody sits in the body', async () => {
    const group = await world.town.body('AG ohne Mitglieder', 'WORKING_GROUP');
    const meeting = await world.office.do('scheduleMeeting', draftInput([group]));
    expect(await world.office.do('sendInvitation', { meetingId: meeting.id, revision: 1 })).toMatchObject({
      code: 'NOBODY_TO_INVITE',
    });
  });
});

describe('an answer is refused', () => {
  it('with a deputy from elsewhere, with Zusage and deputy, or given in the future', async () => {
    const { police, school, office } = world;
    const meeting = await invited(world);
    const invitationId = await invitationOf(police, meeting.id);
    const wrong: [object, string][] = [
      [{ answer: 'DECLINED', deputyId: school.personId }, 'DEPUTY_NOT_OF_SEAT'],
      [{ answer: 'DECLINED', deputyId: 'x' }, 'DEPUTY_NOT_OF_SEAT'],
      [{ answer: 'ACCEPTED', deputyId: world.firstDeputy.personId }, 'DEPUTY_ONLY_WITH_DECLINE'],
    ];
    for (const [input, code] of wrong) {
      expect(await police.do('answerInvitation', { invitationId, ...input })).toMatchObject({
        code,
        field: 'deputyId',
      });
    }
    const future = { invitationId, answer: 'ACCEPTED', givenAt: '2026-12-02T00:00:00Z' };
    expect(await office.do('recordAnswer', future)).toMatchObject({
      code: 'GIVEN_AT_INVALID',
      field: 'givenAt',
    });
    const early = { ...future, givenAt: '2026-12-01T07:59:59Z' };
    expect(await office.do('recordAnswer', early)).toMatchObject({
      code: 'GIVEN_BEFORE_INVITATION',
      field: 'givenAt',
      message: expect.stringContaining('vor der Einladung'),
    });
    expect(await police.do('answerInvitation', { invitationId: 'x', answer: 'ACCEPTED' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a query with wrong input', () => {
  it.each([
    ['a malformed id', 'query { meeting(id: "x") { id } }', null],
    [
      'a malformed filter',
      'query { meetings(filter: { bodyId: "x", territoryId: "y" }) { totalCount } }',
      null,
    ],
    ['a foreign cursor', 'query { meetings(after: "eA==") { nodes { id } } }', 'BAD_CURSOR'],
    ['too large a page', 'query { meetings(first: 1000) { nodes { id } } }', 'BAD_PAGE_SIZE'],
    ['malformed body of topics', 'query { topics(bodyId: "x") { id } }', null],
  ])('%s gets null or an error with a code', async (_, query, code) => {
    const { errors } = await world.office.client.run(query);
    expect(errors?.[0]?.extensions.code ?? null).toBe(code);
  });
});
