import { describe, expect, it } from '@jest/globals';
import {
  assertAgendaSupplementPeriod,
  assertInvitationPeriod,
  dulyCalled,
  explainInvitationPeriod,
  lastSendingDay,
  type MeetingKind,
} from './invitation-period.js';

const rules = { invitationPeriodDays: 14, urgentPeriodDays: 3, agendaSupplementDays: 3 };
const noRules = { invitationPeriodDays: null, urgentPeriodDays: null, agendaSupplementDays: null };
const startsAt = new Date('2027-03-02T16:00:00Z');
const on = (kind: MeetingKind = 'ORDINARY', own = rules) => ({ rules: own, kind, startsAt });
const at = (iso: string): Date => new Date(iso);

describe('the invitation period', () => {
  it.each([
    ['ORDINARY', '2027-02-15'],
    ['CONSTITUTIVE', '2027-02-15'],
    ['URGENT', '2027-02-26'],
  ] as const)('of a meeting of kind %s on 2 March ends for sending on %s', (kind, day) => {
    expect(lastSendingDay(on(kind))).toBe(day);
  });

  it('counts Berlin days, also where UTC has another day and over the switch of the clock', () => {
    expect(lastSendingDay({ ...on(), startsAt: at('2027-04-06T22:30:00Z') })).toBe('2027-03-23');
    expect(explainInvitationPeriod(on(), at('2027-02-15T22:59:00Z')).kept).toBe(true);
    expect(explainInvitationPeriod(on(), at('2027-02-15T23:00:00Z')).kept).toBe(false);
  });

  it('is explained with both days', () => {
    expect(explainInvitationPeriod(on(), at('2027-02-10T09:00:00Z'))).toEqual({
      ruleDays: 14,
      urgent: false,
      meetingDay: '2027-03-02',
      lastSendingDay: '2027-02-15',
      sendingDay: '2027-02-10',
      kept: true,
      sentence:
        'Einladung spätestens am Montag, 15.02.2027, weil die Geschäftsordnung 14 volle Tage zwischen Zugang und Sitzung am Dienstag, 02.03.2027 verlangt.',
    });
  });

  it.each([
    [
      'URGENT' as const,
      rules,
      'Einladung spätestens am Freitag, 26.02.2027, weil die Geschäftsordnung in dringenden Fällen 3 volle Tage zwischen Zugang und Sitzung am Dienstag, 02.03.2027 verlangt.',
    ],
    [
      'ORDINARY' as const,
      { ...rules, invitationPeriodDays: 1 },
      'Einladung spätestens am Sonntag, 28.02.2027, weil die Geschäftsordnung 1 vollen Tag zwischen Zugang und Sitzung am Dienstag, 02.03.2027 verlangt.',
    ],
    [
      'ORDINARY' as const,
      { ...rules, invitationPeriodDays: 0 },
      'Einladung spätestens am Montag, 01.03.2027, weil die Geschäftsordnung den Zugang vor dem Tag der Sitzung am Dienstag, 02.03.2027 verlangt.',
    ],
  ])('of %s under other rules reads in German too', (kind, own, sentence) => {
    expect(explainInvitationPeriod({ rules: own, kind, startsAt }, at('2027-02-10T09:00:00Z')).sentence).toBe(
      sentence,
    );
  });

  it('lets an ordinary invitation go out on the last day and refuses it on the next', () => {
    expect(assertInvitationPeriod(on(), null, at('2027-02-15T12:00:00Z')).kept).toBe(true);
    expect(() => assertInvitationPeriod(on(), null, at('2027-02-16T08:00:00Z'))).toThrow(
      expect.objectContaining({
        code: 'INVITATION_PERIOD_TOO_SHORT',
        params: { days: 14, lastDay: 'Montag, 15.02.2027', meetingDay: 'Dienstag, 02.03.2027' },
        field: 'startsAt',
      }),
    );
  });

  it('does not accept a reason instead of the urgent kind', () => {
    expect(() => assertInvitationPeriod(on(), 'Der Termin drängt.', at('2027-02-16T08:00:00Z'))).toThrow(
      'INVITATION_PERIOD_TOO_SHORT',
    );
  });

  it.each([null, '', '  \n '])('refuses an urgent meeting with the reason %p', (reason) => {
    expect(() => assertInvitationPeriod(on('URGENT'), reason, at('2027-02-26T08:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'URGENCY_REASON_MISSING', field: 'urgencyReason' }),
    );
  });

  it('shortens to the urgent period with a reason, and no further', () => {
    const reason = 'Förderfrist endet.';
    expect(assertInvitationPeriod(on('URGENT'), reason, at('2027-02-26T08:00:00Z')).kept).toBe(true);
    expect(() => assertInvitationPeriod(on('URGENT'), reason, at('2027-02-27T08:00:00Z'))).toThrow(
      'URGENT_PERIOD_TOO_SHORT',
    );
  });

  it('does not exist for a working group', () => {
    const group = { rules: noRules, kind: 'URGENT' as const, startsAt };
    expect(assertInvitationPeriod(group, null, at('2027-03-02T15:00:00Z'))).toMatchObject({
      kept: true,
      lastSendingDay: null,
      sentence: 'Die Geschäftsordnung verlangt keine Ladungsfrist.',
    });
  });

  it('has a shorter brother for supplements of the agenda', () => {
    expect(() => assertAgendaSupplementPeriod(rules, startsAt, at('2027-02-26T22:00:00Z'))).not.toThrow();
    expect(() => assertAgendaSupplementPeriod(rules, startsAt, at('2027-02-27T08:00:00Z'))).toThrow(
      'AGENDA_SUPPLEMENT_TOO_LATE',
    );
    expect(() => assertAgendaSupplementPeriod(noRules, startsAt, at('2027-03-02T08:00:00Z'))).not.toThrow();
  });

  it('says for each recipient whether he was duly called', () => {
    const called = dulyCalled(on(), [
      { recipientId: 'police', servedAt: at('2027-02-15T22:30:00Z') },
      { recipientId: 'school', servedAt: at('2027-02-16T07:00:00Z') },
      { recipientId: 'church', servedAt: null },
    ]);
    expect(called.recipients).toEqual([
      { recipientId: 'police', servedDay: '2027-02-15', inTime: true },
      { recipientId: 'school', servedDay: '2027-02-16', inTime: false },
      { recipientId: 'church', servedDay: null, inTime: false },
    ]);
    expect(called.allInTime).toBe(false);
  });
});
