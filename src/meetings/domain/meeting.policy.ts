import type { Actor } from '../../shared/actor.js';
import { notAllowed } from '../../shared/domain-error.js';
import type { BodyId, MeetingId, TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';

interface MeetingPlace {
  readonly territoryId: TerritoryId;
  readonly leadBodyId: BodyId;
}

/** The coordination office of the leading body's territory, or who coordinates this body alone, manages the meeting. */
export const mayManage = (actor: Actor, meeting: MeetingPlace): boolean =>
  may(actor, 'MANAGE_MEETING', { territoryId: meeting.territoryId, bodyId: meeting.leadBodyId });

/** Error: NOT_ALLOWED. */
export function assertMayManage(actor: Actor, meeting: MeetingPlace): void {
  if (!mayManage(actor, meeting)) throw notAllowed();
}

interface OwnInvitation {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
  readonly meetingId: MeetingId;
  readonly personId: string;
}

/** Only the person called answers, and only while the seat, the call or the guest invitation gives the right. */
export const mayAnswer = (actor: Actor, invitation: OwnInvitation): boolean =>
  actor.persons.some((person) => person === invitation.personId) &&
  may(actor, 'ANSWER_INVITATION', invitation);

/** The office of the invitation's own territory enters answers and service for others. */
export const mayEnterFor = (actor: Actor, invitation: Omit<OwnInvitation, 'personId'>): boolean =>
  may(actor, 'MANAGE_MEETING', invitation);
