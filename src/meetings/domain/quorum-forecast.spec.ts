import { describe, expect, it } from '@jest/globals';
import { type ForecastCase, forecastQuorum, type ForecastSeat } from './quorum-forecast.js';

let count = 0;
const seat = (answer: ForecastSeat['answer'], change: Partial<ForecastSeat> = {}): ForecastSeat => {
  const seatId = `seat-${++count}`;
  return {
    seatId,
    votingRight: true,
    occupied: true,
    answer,
    representative: answer === 'DECLINED' ? null : { personId: `person-${seatId}`, as: 'HOLDER' },
    ...change,
  };
};
const yes = (change?: Partial<ForecastSeat>) => seat('ACCEPTED', change);
const open = () => seat('OPEN');
const no = () => seat('DECLINED');
const vacant = () => seat('OPEN', { occupied: false, representative: null });

const half = { quorum: { numerator: 1, denominator: 2, base: 'OCCUPIED' as const }, secondMeetingQuorum: 3 };
const forecast = (seats: ForecastSeat[], change: Partial<ForecastCase> = {}) =>
  forecastQuorum({
    rules: half,
    seats,
    secondMeeting: false,
    dulyCalled: true,
    actBy: '2027-02-22',
    ...change,
  });

describe('the quorum forecast', () => {
  it.each([
    [
      'half has accepted',
      [yes(), yes(), no(), no()],
      { state: 'CERTAIN', needed: 2, certain: 2, possible: 2 },
    ],
    ['half of an odd number is rounded up', [yes(), no(), no()], { state: 'MISSING', needed: 2, certain: 1 }],
    [
      'the open ones could still make it',
      [yes(), open(), open(), no()],
      { state: 'POSSIBLE', certain: 1, possible: 3 },
    ],
    ['too many have declined', [yes(), no(), no(), no()], { state: 'MISSING', certain: 1, possible: 1 }],
    [
      'vacant seats do not count',
      [yes(), no(), vacant(), vacant()],
      { state: 'CERTAIN', needed: 1, certain: 1 },
    ],
    ['nobody sits in the body', [vacant()], { state: 'MISSING', base: 0, needed: 1, possible: 0 }],
  ])('knows that %s', (_, seats, expected) => {
    expect(forecast(seats)).toMatchObject(expected);
  });

  it('counts vacant seats into the base when the rules say ALL', () => {
    const all = { quorum: { ...half.quorum, base: 'ALL' as const }, secondMeetingQuorum: null };
    expect(forecast([yes(), yes(), vacant(), vacant(), vacant()], { rules: all })).toMatchObject({
      state: 'MISSING',
      base: 5,
      needed: 3,
      certain: 2,
    });
  });

  it('leaves advisory seats out', () => {
    const advisory = yes({ votingRight: false });
    expect(forecast([yes(), open(), open(), open(), advisory])).toMatchObject({ base: 4, certain: 1 });
  });

  it('counts one person for his own seat and one further seat only', () => {
    const mayor = (as: 'HOLDER' | 'DEPUTY') => yes({ representative: { personId: 'mayor', as } });
    expect(forecast([mayor('HOLDER'), mayor('DEPUTY'), mayor('DEPUTY'), no()])).toMatchObject({ certain: 2 });
  });

  it('does not count an open seat whose called deputy already represents another', () => {
    const deputy = { personId: 'deputy', as: 'DEPUTY' as const };
    expect(
      forecast([yes({ representative: deputy }), seat('OPEN', { representative: deputy }), no(), no()]),
    ).toMatchObject({ certain: 1, possible: 1, state: 'MISSING' });
  });

  it('lowers the bar in a second meeting, never above the ordinary one', () => {
    const seats = [yes(), yes(), yes(), no(), no(), no(), no(), no()];
    expect(forecast(seats)).toMatchObject({ needed: 4, state: 'MISSING' });
    expect(forecast(seats, { secondMeeting: true })).toMatchObject({ needed: 3, state: 'CERTAIN' });
    expect(forecast([yes(), no()], { secondMeeting: true }).needed).toBe(1);
  });

  it('says nothing about a body without quorum', () => {
    const none = { quorum: null, secondMeetingQuorum: null };
    expect(forecast([no()], { rules: none })).toMatchObject({
      state: 'NONE',
      needed: 0,
      text: 'Für dieses Gremium gilt keine Beschlussfähigkeit.',
    });
  });

  it('tells whom to ask, how many are missing, and until when', () => {
    const waiting = [open(), open()];
    expect(forecast([yes(), ...waiting, no()])).toMatchObject({
      missing: 1,
      openSeatIds: waiting.map(({ seatId }) => seatId),
      actBy: '2027-02-22',
    });
    expect(forecast([yes(), open(), open(), no()]).text).toBe(
      'Beschlussfähigkeit möglich. Zugesagt: 1, nötig: 2 von 4 Stimmen. Noch offen: 2. Handeln Sie bis Montag, 22.02.2027.',
    );
    expect(forecast([yes(), yes()]).actBy).toBeNull();
  });

  it('warns when somebody was not duly called', () => {
    expect(forecast([yes()]).warning).toBeNull();
    expect(forecast([yes()], { dulyCalled: false }).warning).toBe(
      'Nicht alle Mitglieder wurden rechtzeitig geladen.',
    );
  });
});
