import type { BodyId, InvitationId, MeetingId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { AnswerChain, ChainDeputy, DeputyState, SeatAssignment } from './answers.js';

export type Answer = 'OPEN' | 'ACCEPTED' | 'DECLINED';
export type InvitationRole = 'HOLDER' | 'DEPUTY' | 'GUEST';

/** One person called to a meeting, as stored. */
export interface InvitationRow {
  readonly id: InvitationId;
  readonly territoryId: TerritoryId;
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId | null;
  readonly seatId: SeatId | null;
  readonly personId: PersonId;
  readonly role: InvitationRole;
  readonly votingRight: boolean;
  readonly answer: Answer;
  readonly answeredAt: Date | null;
  readonly calledAt: Date;
  readonly releasedAt: Date | null;
}

export interface DeputyRow {
  readonly personId: PersonId;
}

type Call = Pick<InvitationRow, 'personId' | 'role' | 'answer' | 'releasedAt'>;

const stateOf = ({ answer, releasedAt }: Call): DeputyState => (releasedAt === null ? answer : 'RELEASED');

/** Who may sit on a seat: its calls in this meeting, and the seat's deputies of today in their order. */
export function seatChain(calls: readonly Call[], deputies: readonly DeputyRow[]): AnswerChain {
  // Whose seat ends before the meeting is released, and speaks for it no longer.
  const holder = calls.find(({ role, releasedAt }) => role === 'HOLDER' && releasedAt === null);
  const called = calls.filter(({ role }) => role === 'DEPUTY');
  const listed: ChainDeputy[] = deputies.map(({ personId }) => {
    const call = called.find((each) => each.personId === personId);
    return { personId, state: call === undefined ? 'NOT_CALLED' : stateOf(call) };
  });
  // Somebody called who was struck off the list since still answers for his call, but is not called again.
  const struck = called
    .filter(
      ({ personId, releasedAt }) => releasedAt === null && !listed.some((each) => each.personId === personId),
    )
    .map((call) => ({ personId: call.personId, state: stateOf(call) }));
  return {
    holder: holder === undefined ? null : { personId: holder.personId, answer: holder.answer },
    deputies: [...listed, ...struck],
  };
}

/** What everybody does in the meeting, seat by seat. */
export const assignmentsOf = (invitations: readonly InvitationRow[]): SeatAssignment[] =>
  invitations.flatMap((invitation) => {
    const { seatId, personId, role } = invitation;
    return seatId === null || role === 'GUEST'
      ? []
      : [{ seatId, personId, as: role, answer: stateOf(invitation) }];
  });
