import type { InvitationId, MeetingId, SeatId } from '../../shared/ids.js';

interface OfMeeting {
  readonly meetingId: MeetingId;
}
interface OfInvitation extends OfMeeting {
  readonly invitationId: InvitationId;
}

/**
 * What meetings tell the others: ids only. In a joint meeting the events of the whole meeting are appended once for
 * each territory of a convening body, so that each town serves its own people.
 */
export interface MeetingEvents {
  readonly MeetingInvited: OfMeeting;
  readonly MeetingMoved: OfMeeting;
  readonly PlaceChanged: OfMeeting;
  readonly AgendaSupplemented: OfMeeting;
  readonly MeetingCancelled: OfMeeting;
  readonly MeetingHeld: OfMeeting;
  readonly NudgeRequested: OfMeeting;
  readonly GuestInvited: OfInvitation;
  readonly GuestUninvited: OfInvitation;
  readonly AnswerGiven: OfInvitation;
  readonly DeputyCalled: OfInvitation;
  readonly DeputyReleased: OfInvitation;
  /** Invited after the others, because the seat was handed over to him. */
  readonly HolderInvited: OfInvitation;
  /** His seat ends before the meeting. */
  readonly HolderReleased: OfInvitation;
  /** `invitationId` is that of the seat's holder. */
  readonly NoDeputyLeft: OfInvitation & { readonly seatId: SeatId };
}
export type MeetingTopic = keyof MeetingEvents;

const TOPICS: Readonly<Record<MeetingTopic, true>> = {
  MeetingInvited: true,
  MeetingMoved: true,
  PlaceChanged: true,
  AgendaSupplemented: true,
  MeetingCancelled: true,
  MeetingHeld: true,
  NudgeRequested: true,
  GuestInvited: true,
  GuestUninvited: true,
  AnswerGiven: true,
  DeputyCalled: true,
  DeputyReleased: true,
  HolderInvited: true,
  HolderReleased: true,
  NoDeputyLeft: true,
};
/** Every topic of this module: each needs exactly one handler. */
export const meetingTopics = Object.keys(TOPICS) as readonly MeetingTopic[];
