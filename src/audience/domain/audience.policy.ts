import type { Actor } from '../../shared/actor.js';
import { type Audience, chosenAudience } from '../../shared/audience.js';
import { DomainError, notAllowed } from '../../shared/domain-error.js';
import { may } from '../../shared/permissions.js';
import type { Thing } from './thing.js';

/** The office of the thing's territory, or who coordinates its leading body alone, says who sees it. */
export const mayChoose = (actor: Actor, { territoryId, bodyIds }: Thing): boolean =>
  may(actor, 'CHOOSE_AUDIENCE', { territoryId, bodyId: bodyIds[0] ?? null });

/** Error: NOT_ALLOWED. */
export function assertMayChoose(actor: Actor, thing: Thing): void {
  if (!mayChoose(actor, thing)) throw notAllowed();
}

/** What the thing would store. Errors: those of `chosenAudience`, AUDIENCE_OF_BODY. */
export function audienceFor({ kind }: Thing, audience: readonly Audience[]): Audience[] {
  const chosen = chosenAudience(audience);
  if (!kind.always.every((word) => chosen.includes(word)))
    throw new DomainError('AUDIENCE_OF_BODY', {}, 'audience');
  return chosen;
}

/** A draft leaves the office for nobody. Error: DRAFT_NOT_SHARED. */
export function assertMayLeave(thing: Thing): void {
  if (thing.isDraft) throw new DomainError('DRAFT_NOT_SHARED');
}
