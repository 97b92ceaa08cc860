import { DomainError } from '../../shared/domain-error.js';
import { addDays, type Day } from '../../shared/time/day.js';
import type { Appointment } from './appointment.js';

/** An appointment that ends after `lastDay` instead of after `agreed` (null: until further notice). */
export interface EarlierEnd {
  readonly appointment: Appointment;
  readonly lastDay: Day;
  readonly agreed: Day | null;
}

/**
 * A territory keeps its administration: an ADMIN appointment ends early only when another one takes over on the day
 * after and lasts as long. `admins` are the ADMIN appointments of the territory. Error: LAST_ADMIN.
 */
export function assertAdminRemains(
  { appointment, lastDay, agreed }: EarlierEnd,
  admins: readonly Appointment[],
): void {
  if (appointment.role !== 'ADMIN') return;
  const lasts = (until: Day | null): boolean => until === null || (agreed !== null && until >= agreed);
  const remains = admins.some(
    ({ id, validFrom, validTo }) =>
      id !== appointment.id && validFrom <= addDays(lastDay, 1) && lasts(validTo),
  );
  if (!remains) throw new DomainError('LAST_ADMIN', {}, 'lastDay');
}
