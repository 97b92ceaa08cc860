import type { Actor } from '../../shared/actor.js';
import { notAllowed } from '../../shared/domain-error.js';
import { type Place, type Right, may } from '../../shared/permissions.js';

/** Error: NOT_ALLOWED. Asked only about things that the actor sees. */
export function assertMay(actor: Actor, right: Right, place: Place): void {
  if (!may(actor, right, place)) throw notAllowed();
}
