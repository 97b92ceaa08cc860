import { describe, expect, it } from '@jest/globals';
import type { BodyId, OrganisationId, PersonId, TerritoryId } from '../../shared/ids.js';
import { Seat, type SeatFacts } from './seat.js';
import { assertFitsAmong, assertWithin, deputyOrder, vacantOn } from './seat-rules.js';

const [HEAD, CHIEF, OFFICER] = ['head', 'chief', 'officer'] as [PersonId, PersonId, PersonId];
const TODAY = '2027-06-01';
const seat = (
  facts: Partial<SeatFacts> = {},
  place: { organisationId?: OrganisationId | null; bodyId?: BodyId } = {},
) =>
  Seat.create(
    {
      territoryId: 'town' as TerritoryId,
      bodyId: 'council' as BodyId,
      organisationId: 'police' as OrganisationId,
      ...place,
    },
    { holderId: HEAD, votingRight: true, chair: null, validFrom: '2027-01-01', validTo: null, ...facts },
  );

describe('a seat', () => {
  it('of an organisation may be vacant, and is reported then', () => {
    const seats = [seat(), seat({ holderId: null }), seat({ holderId: null, validTo: '2027-05-31' })];
    expect(vacantOn(seats, TODAY)).toEqual([seats[1]]);
  });

  it.each([
    ['of nobody', { holderId: null }, { organisationId: null }, 'SEAT_OF_NOBODY', 'holderId'],
    [
      'that chairs without a holder',
      { holderId: null, chair: 'CHAIR' as const },
      {},
      'CHAIR_VACANT',
      'chair',
    ],
    ['that ends before it begins', { validTo: '2026-12-31' }, {}, 'TERM_ORDER', 'validTo'],
    ['from no day on', { validFrom: '2027-02-29' }, {}, 'DAY_INVALID', 'validFrom'],
  ])('%s does not exist', (_, facts, place, code, field) => {
    expect(() => seat(facts, place)).toThrow(expect.objectContaining({ code, field }));
  });

  it('is filled by a change when vacant, but goes to another holder only by a hand-over', () => {
    const vacant = seat({ holderId: null });
    vacant.change({ ...vacant, holderId: HEAD }, TODAY);
    expect(vacant.holderId).toBe(HEAD);
    expect(() => vacant.change({ ...vacant, holderId: CHIEF }, TODAY)).toThrow(
      expect.objectContaining({ code: 'HOLDER_CHANGES_BY_HAND_OVER', field: 'holderId' }),
    );
  });

  it('changes no more when its term is over', () => {
    const past = seat({ validTo: '2027-05-31' });
    expect(() => past.change({ ...past, votingRight: false }, TODAY)).toThrow('SEAT_ENDED');
    expect(() => past.end('2027-06-30', TODAY)).toThrow('SEAT_ENDED');
    expect(() => past.change({ ...past, votingRight: false }, '2027-05-31')).not.toThrow();
  });

  it('ends on the day said, but not before it began', () => {
    const ending = seat();
    ending.end('2027-06-30', TODAY);
    expect(ending.term).toEqual({ from: '2027-01-01', to: '2027-06-30' });
    expect(() => seat().end('2026-12-31', TODAY)).toThrow(
      expect.objectContaining({ code: 'TERM_ORDER', field: 'on' }),
    );
  });
});

describe('a hand-over', () => {
  it('ends the seat the day before and opens the successor with the same organisation, right and end', () => {
    const old = seat({ chair: 'VICE_CHAIR', validTo: '2028-12-31' });
    const successor = old.handOver({ holderId: CHIEF, chair: null, from: '2027-07-01' }, TODAY);
    expect(old).toMatchObject({ holderId: HEAD, chair: 'VICE_CHAIR', validTo: '2027-06-30' });
    expect(successor).toMatchObject({
      organisationId: 'police',
      holderId: CHIEF,
      votingRight: true,
      chair: null,
      validFrom: '2027-07-01',
      validTo: '2028-12-31',
    });
    expect(successor.id).not.toBe(old.id);
  });

  it('to nobody leaves the seat of an organisation vacant', () => {
    expect(seat().handOver({ holderId: null, chair: null, from: '2027-07-01' }, TODAY).holderId).toBeNull();
  });

  it.each([
    ['on its first day', { from: '2027-01-01' }, {}, 'HAND_OVER_OUTSIDE_TERM'],
    ['after its end', { from: '2029-01-01' }, { validTo: '2028-12-31' }, 'HAND_OVER_OUTSIDE_TERM'],
    ['to its holder', { holderId: HEAD }, {}, 'SAME_HOLDER'],
    ['on no day', { from: 'morgen' }, {}, 'DAY_INVALID'],
    ['when it is over', {}, { validTo: '2027-05-31' }, 'SEAT_ENDED'],
    ['as chair to nobody', { holderId: null, chair: 'CHAIR' as const }, {}, 'CHAIR_VACANT'],
  ])('is refused %s', (_, to, facts, code) => {
    const old = seat(facts);
    expect(() => old.handOver({ holderId: CHIEF, chair: null, from: '2027-07-01', ...to }, TODAY)).toThrow(
      code,
    );
    expect(old.validTo).toBe('validTo' in facts ? facts.validTo : null);
  });
});

describe('the seats of a body', () => {
  it.each([
    ['two votes of one person at a time', {}, {}, 'SECOND_VOTE'],
    ['two votes on one common day', { validTo: '2027-06-30' }, { validFrom: '2027-06-30' }, 'SECOND_VOTE'],
    ['two chairs', { holderId: CHIEF, chair: 'CHAIR' as const }, { chair: 'CHAIR' as const }, 'CHAIR_TAKEN'],
  ])('do not allow %s', (_, one, other, code) => {
    expect(() => assertFitsAmong(seat(other), [seat(one)])).toThrow(code);
  });

  it.each([
    ['two votes one after the other', { validTo: '2027-06-30' }, { validFrom: '2027-07-01' }, {}],
    ['a vote and an advisory voice', {}, { votingRight: false }, {}],
    ['a vote in each of two bodies', {}, {}, { bodyId: 'steering' as BodyId }],
    ['two vacant seats', { holderId: null }, { holderId: null }, {}],
    [
      'two vice chairs',
      { holderId: CHIEF, chair: 'VICE_CHAIR' as const },
      { chair: 'VICE_CHAIR' as const },
      {},
    ],
  ])('allow %s', (_, one, other, place) => {
    expect(() => assertFitsAmong(seat(other, place), [seat(one)])).not.toThrow();
  });

  it('do not stand in their own way', () => {
    const chair = seat({ chair: 'CHAIR' });
    expect(() => assertFitsAmong(chair, [chair])).not.toThrow();
  });

  it.each([
    ['begin after the body', '2028-01-01', null, 'BODY_DISSOLVED'],
    ['outlast the body', '2027-01-01', null, 'SEAT_AFTER_BODY'],
  ])('cannot %s', (_, validFrom, validTo, code) => {
    expect(() => assertWithin({ endedOn: '2027-12-31' }, { validFrom, validTo })).toThrow(code);
  });
});

describe('the deputies of a seat', () => {
  it('keep the order in which they are called', () => {
    expect(deputyOrder(seat(), [OFFICER, CHIEF])).toEqual([OFFICER, CHIEF]);
  });

  it.each([
    ['the holder himself', [CHIEF, HEAD], 'DEPUTY_IS_HOLDER', 'deputies.1'],
    ['one person twice', [CHIEF, OFFICER, CHIEF], 'DEPUTY_TWICE', 'deputies.2'],
    [
      'a crowd',
      Array.from({ length: 21 }, (_, index) => `p${index}` as PersonId),
      'TOO_MANY_DEPUTIES',
      'deputies',
    ],
  ])('are not %s', (_, deputies, code, field) => {
    expect(() => deputyOrder(seat(), deputies)).toThrow(expect.objectContaining({ code, field }));
  });
});
