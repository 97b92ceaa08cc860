import type { SignedIn } from '../api/page-data';

type Role = NonNullable<SignedIn>['grants'][number]['role'];

/** The territories in the whole of which one has one of these roles, by name. */
function territoriesWith(me: SignedIn | undefined, roles: readonly Role[]) {
  const own = new Set(
    (me?.grants ?? []).flatMap(({ role, territoryId, bodyId }) =>
      roles.includes(role) && bodyId === null ? [territoryId] : [],
    ),
  );
  return (me?.territories ?? []).filter(({ id }) => own.has(id));
}

/** Where one keeps the funding of a town. */
export const townsWithFunding = (me: SignedIn | undefined) => territoriesWith(me, ['COORDINATOR']);

/** For whom one describes programmes: a town or the state. */
export const describesFor = (me: SignedIn | undefined) =>
  territoriesWith(me, ['COORDINATOR', 'STATE_COUNCIL']);
