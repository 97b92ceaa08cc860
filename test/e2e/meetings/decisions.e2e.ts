import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVAL, begunMeeting, DECISION, decisionAt, itemsOf, record } from './decisions.js';
import { invited, schwarzenberg, topicsOf, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('a decision at an item of the agenda', () => {
  it('is recorded by the office once the meeting has begun, and read by the council', async () => {
    const { office, school, app } = world;
    const { meeting, items } = await begunMeeting(world);
    expect(await record(office, items[0])).toMatchObject({
      __typename: 'Decision',
      kind: 'RECOMMENDATION',
      outcome: 'APPROVED',
      votes: { yes: 3, no: 0, abstentions: 1 },
      isApproved: true,
      version: 1,
      recordedAt: '2026-12-01T08:00:00.000Z',
      earlier: [],
    });
    expect(await decisionAt(school, meeting.id, items[0])).toMatchObject({ wording: APPROVAL.wording });
    expect(await decisionAt(school, meeting.id, items[1])).toBeNull();
    expect(await topicsOf(app)).toContain('DecisionRecorded');
    const { meeting: seen } = await office.ask<{ meeting: { history: { event: string }[]; may: string[] } }>(
      'query ($id: ID!) { meeting(id: $id) { may history { event } } }',
      { id: meeting.id },
    );
    expect(seen.history.at(-1)).toEqual({ event: 'DECISION_RECORDED' });
    expect(seen.may).toContain('RECORD_DECISION');
  });

  it('is still recorded after the meeting, and not before, nor for one that is called off', async () => {
    const { office, app } = world;
    const { meeting, items } = await begunMeeting(world);
    await app.database.query(
      `update meeting set state = 'HELD', held_until = '2026-12-01T07:30Z' where id = $1`,
      [meeting.id],
    );
    expect(await record(office, items[0])).toMatchObject({ __typename: 'Decision' });
    const ahead = await invited(world);
    const [item] = await itemsOf(office, ahead.id);
    expect(await record(office, item)).toMatchObject({ code: 'DECISION_BEFORE_MEETING' });
    await office.do('cancelMeeting', { meetingId: ahead.id, revision: ahead.revision, reason: 'Krankheit' });
    expect(await record(office, item)).toMatchObject({ code: 'MEETING_CANCELLED' });
  });

  it('is for whom its item is', async () => {
    const { office, school, neighbour } = world;
    const agenda = [{ title: 'Lagebild', audience: ['OFFICE'] }, { title: 'Bahnhof' }];
    const { meeting, items } = await begunMeeting(world, { agenda });
    expect(await record(office, items[0])).toMatchObject({ __typename: 'Decision' });
    expect(await decisionAt(school, meeting.id, items[0])).toBeUndefined();
    const foreign = await neighbour.office();
    expect(await record(foreign, items[1])).toMatchObject({ code: 'NOT_FOUND' });
    const member = await school.client.run(
      'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { __typename } }',
      { input: { agendaItemId: items[1], decision: APPROVAL } },
    );
    expect(member.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it.each([
    ['no wording', { ...APPROVAL, wording: '  ' }, 'WORDING_MISSING'],
    [
      'more votes than seats',
      { ...APPROVAL, votes: { yes: 4, no: 1, abstentions: 0 } },
      'MORE_VOTES_THAN_SEATS',
    ],
    ['a tie that approves', { ...APPROVAL, votes: { yes: 2, no: 2, abstentions: 0 } }, 'NO_MAJORITY'],
    [
      'conditions that are not named',
      { ...APPROVAL, outcome: 'APPROVED_WITH_CONDITIONS' },
      'CONDITIONS_MISSING',
    ],
    ['conditions of a refusal', { ...APPROVAL, conditions: 'Bericht' }, 'CONDITIONS_NOT_EXPECTED'],
  ])('is refused with %s', async (_, decision, code) => {
    const { items } = await begunMeeting(world);
    expect(await record(world.office, items[0], decision)).toMatchObject({ __typename: 'Refused', code });
  });

  it('is put right with a reason, and what it said before is kept', async () => {
    const { office, school } = world;
    const { meeting, items } = await begunMeeting(world);
    const { id, revision } = await record(office, items[0]);
    const decision = { ...APPROVAL, wording: 'Neu gefasst', votes: { yes: 4, no: 0, abstentions: 0 } };
    const unreasoned = { decisionId: id, revision, decision, reason: ' ' };
    expect(await office.do('correctDecision', unreasoned, DECISION)).toMatchObject({
      code: 'CORRECTION_REASON_MISSING',
      field: 'reason',
    });
    const corrected = { ...unreasoned, reason: 'Zählfehler' };
    expect(await office.do('correctDecision', corrected, DECISION)).toMatchObject({
      version: 2,
      wording: 'Neu gefasst',
      correctionReason: 'Zählfehler',
      earlier: [{ version: 1, wording: APPROVAL.wording, votes: { yes: 3 }, correctionReason: null }],
    });
    expect(await office.do('correctDecision', corrected, DECISION)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(await decisionAt(school, meeting.id, items[0])).toMatchObject({ earlier: [{ version: 1 }] });
  });

  it('that takes money of the town counts as approved only with the decision of the town', async () => {
    const { office } = world;
    const { items } = await begunMeeting(world);
    const recorded = await record(office, items[0], { ...APPROVAL, needsTownMoney: true });
    expect(recorded).toMatchObject({ isApproved: false, awaitsTown: true, townDecision: null });
    const town = {
      ...{ decisionId: recorded.id, revision: recorded.revision, authority: 'TOWN_COUNCIL', granted: true },
      ...{ decidedOn: '2026-12-02', reference: 'SR 12/2026' },
    };
    expect(await office.do('recordTownDecision', town)).toMatchObject({ code: 'DECIDED_IN_FUTURE' });
    const past = { ...town, decidedOn: '2026-12-01' };
    expect(await office.do('recordTownDecision', { ...past, reference: '' })).toMatchObject({
      code: 'TOWN_REFERENCE_MISSING',
      field: 'reference',
    });
    expect(await office.do('recordTownDecision', past, DECISION)).toMatchObject({
      isApproved: true,
      awaitsTown: false,
      version: 2,
      townDecision: {
        authority: 'TOWN_COUNCIL',
        granted: true,
        decidedOn: '2026-12-01',
        reference: 'SR 12/2026',
      },
      earlier: [{ townDecision: null }],
    });
    const rejected = await record(office, items[1], {
      outcome: 'REJECTED',
      wording: 'Nein',
      needsTownMoney: true,
    });
    expect(
      await office.do('recordTownDecision', {
        ...past,
        decisionId: rejected.id,
        revision: rejected.revision,
      }),
    ).toMatchObject({ code: 'TOWN_DECISION_NOT_NEEDED' });
  });

  it('is one, however many record it at the same moment', async () => {
    const { office, app } = world;
    const { items } = await begunMeeting(world);
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(office, items[0])));
    expect(answers.filter(({ __typename }) => __typename === 'Decision')).toHaveLength(1);
    expect(answers.flatMap(({ code }) => code ?? [])).toEqual(
      Array.from({ length: 49 }, () => 'DECISION_EXISTS'),
    );
    expect(
      await app.database.query('select version from decision where agenda_item_id = $1', [items[0]]),
    ).toEqual([{ version: 1 }]);
  });
});
