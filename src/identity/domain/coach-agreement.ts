import type { Day } from '../../shared/time/day.js';
import type { Appointment } from './appointment.js';

/** What the end of an agreement does to the coaches of the town. */
export interface CoachesAfterwards {
  /** Ended with the given day. */
  readonly ended: readonly Appointment[];
  /** Had not begun: they never gave a right, and go. */
  readonly dropped: readonly Appointment[];
}

/**
 * A town that withdraws its agreement has no coach any more: whoever coaches it on `lastDay` does so for the last time
 * that day (docs/adr/0012-coaches-by-agreement.md).
 */
export function endCoaches(appointments: readonly Appointment[], lastDay: Day): CoachesAfterwards {
  const dropped = appointments.filter(({ validFrom }) => validFrom > lastDay);
  const ended = appointments.filter(
    ({ validFrom, validTo }) => validFrom <= lastDay && (validTo === null || validTo > lastDay),
  );
  for (const appointment of ended) appointment.end(lastDay);
  return { ended, dropped };
}
