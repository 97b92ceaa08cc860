import type { AppointedRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';

/** Roles that exist in one kind of territory only. */
const ONLY_IN: Readonly<Partial<Record<AppointedRole, string>>> = {
  STATE_COUNCIL: 'STATE',
  ASSOCIATION: 'ASSOCIATION',
};

/**
 * What the command line may give, and where: a coach is appointed by the state for a town that has agreed, never from
 * outside. Errors: ROLE_BY_OTHERS, ROLE_ELSEWHERE.
 */
export function assertRoleFits(role: AppointedRole, territoryKind: string): void {
  if (role === 'COACH') throw new DomainError('ROLE_BY_OTHERS', {}, 'role');
  const kind = ONLY_IN[role];
  if (kind !== undefined && kind !== territoryKind) throw new DomainError('ROLE_ELSEWHERE', {}, 'territory');
}
