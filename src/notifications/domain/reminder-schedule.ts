import { addDays, type Day, instantOn, localDayOf } from '../../shared/time/day.js';
import { isWorkingDay, previousWorkingDay } from '../../shared/time/working-days.js';
import { zonedOf } from '../../shared/time/zoned-local-time.js';

export type ReminderOffset = { readonly days: number } | { readonly hours: number };

/** Whom a reminder reaches: who has not answered, or also who comes. */
export type ReminderAudience = 'OPEN' | 'OPEN_AND_COMING';

/** One reminder of the rules snapshot. */
export interface ReminderRule {
  readonly before: ReminderOffset;
  readonly to: ReminderAudience;
  readonly onlyVideo: boolean;
}

export interface ReminderCase {
  readonly reminders: readonly ReminderRule[];
  readonly startsAt: Date;
  readonly zone: string;
  readonly hasVideo: boolean;
  readonly invitedAt: Date;
  readonly now: Date;
}

export interface PlannedReminder {
  readonly offset: ReminderOffset;
  readonly dueAt: Date;
  readonly to: ReminderAudience;
}

/** When reminders go that would fall on a day off, in Berlin. */
const MORNING = '08:00';

/** The reminders still to come, earliest first; none in the past and none before the invitation. */
export function planReminders(meeting: ReminderCase): PlannedReminder[] {
  const notBefore = Math.max(meeting.now.getTime(), meeting.invitedAt.getTime());
  return meeting.reminders
    .filter(({ onlyVideo }) => meeting.hasVideo || !onlyVideo)
    .map(({ before, to }) => ({ offset: before, dueAt: dueAt(meeting, before), to }))
    .filter((reminder) => reminder.dueAt.getTime() > notBefore)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** When those who have not answered are asked again: 08:00 on that day or the working day before. */
export function planNudges(meeting: {
  nudgeAfterDays: readonly number[];
  invitedAt: Date;
  startsAt: Date;
  now: Date;
}): Date[] {
  const invitedOn = localDayOf(meeting.invitedAt);
  const dues = meeting.nudgeAfterDays.map((days) => onWorkingMorning(addDays(invitedOn, days)).getTime());
  // Two of them may fall on the same working day; one mail then suffices.
  return [...new Set(dues)]
    .sort((a, b) => a - b)
    .map((due) => new Date(due))
    .filter((due) => due > meeting.now && due > meeting.invitedAt && due < meeting.startsAt);
}

/** Days keep the wall-clock time of the meeting; hours are exact and exempt from days off (domain.md A10). */
function dueAt({ startsAt, zone }: ReminderCase, before: ReminderOffset): Date {
  if ('hours' in before) return new Date(startsAt.getTime() - before.hours * 3_600_000);
  const due = new Date(zonedOf(startsAt, zone).subtract({ days: before.days }).epochMilliseconds);
  const day = localDayOf(due);
  return isWorkingDay(day) ? due : onWorkingMorning(day);
}

const onWorkingMorning = (day: Day): Date =>
  instantOn(isWorkingDay(day) ? day : previousWorkingDay(day), MORNING);
