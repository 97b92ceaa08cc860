import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonToInvite } from '../persistence/persons.js';

/** Nobody appoints himself, by whichever of the persons of his account. Error: NOT_YOURSELF. */
export function assertSomebodyElse({ accountId, persons }: Actor, person: PersonToInvite): void {
  const own = persons.includes(person.id) || (accountId !== null && person.accountId === accountId);
  if (own) throw new DomainError('NOT_YOURSELF', {}, 'personId');
}
