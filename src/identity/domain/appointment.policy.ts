import type { Actor, AppointedRole } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';

/** Whose appointment, where, and by which state if it is a coach's. */
interface AppointmentPlace {
  readonly role: AppointedRole;
  readonly territoryId: TerritoryId;
  readonly byTerritoryId: TerritoryId | null;
}

/** A coach is ended by the state that gave him (or by the town's withdrawal), all others by their territory's administration. */
export function mayEnd(actor: Actor, { role, territoryId, byTerritoryId }: AppointmentPlace): boolean {
  if (role !== 'COACH') return may(actor, 'MANAGE_APPOINTMENTS', { territoryId });
  return byTerritoryId !== null && may(actor, 'APPOINT_COACH', { territoryId: byTerritoryId });
}
