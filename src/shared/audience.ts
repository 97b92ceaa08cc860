import { DomainError } from './domain-error.js';

/** Who may read a thing (architecture §4): a set of these. */
export const AUDIENCES = ['OFFICE', 'STEERING', 'BODY', 'TOWN', 'ASSOCIATION', 'STATE', 'PUBLIC'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** ASSOCIATION and STATE leave the town: they are never chosen with the others, but by the act of sharing. */
const BY_SHARE: readonly Audience[] = ['ASSOCIATION', 'STATE'];

/** What is chosen for a thing and stored with it. */
export const CHOSEN_AUDIENCES: readonly Audience[] = AUDIENCES.filter((word) => !BY_SHARE.includes(word));

/** What a thing may store, each word once. Errors: AUDIENCE_MISSING, AUDIENCE_BY_SHARE. */
export function chosenAudience(audience: readonly Audience[]): Audience[] {
  if (audience.length === 0) throw new DomainError('AUDIENCE_MISSING', {}, 'audience');
  if (audience.some((word) => BY_SHARE.includes(word)))
    throw new DomainError('AUDIENCE_BY_SHARE', {}, 'audience');
  return AUDIENCES.filter((word) => audience.includes(word));
}
