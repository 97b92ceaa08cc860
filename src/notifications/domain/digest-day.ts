import { type Day, instantOn, localDayOf } from '../../shared/time/day.js';
import { isWorkingDay } from '../../shared/time/working-days.js';

/** Local times in Europe/Berlin, summer and winter (interface.md §4). */
const FROM = '07:00';
/** Nobody wants the list of the morning at noon: what could not be begun by then is not begun any more. */
const UNTIL = '08:00';

/** When the digest of a day is due. */
export const digestDueAt = (day: Day): Date => instantOn(day, FROM);

/** Whether the digest of the day may be begun now: not at weekends, nor on Saxony's public holidays. */
export const isDigestHour = (now: Date): boolean => {
  const day = localDayOf(now);
  return isWorkingDay(day) && now >= digestDueAt(day) && now < instantOn(day, UNTIL);
};
