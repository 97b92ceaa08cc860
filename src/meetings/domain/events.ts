import type { AgendaItemId, DecisionId, InvitationId, MeetingId, SeatId } from '../../shared/ids.js';

interface OfMeeting {
  readonly meetingId: MeetingId;
}
/** An event about one date of the meeting: when it was moved since, the event of the move tells everything. */
interface OfDate extends OfMeeting {
  readonly schedule: number;
}
interface OfInvitation extends OfMeeting {
  readonly invitationId: InvitationId;
}

/**
 * What meetings tell the others: ids only. In a joint meeting the events of the whole meeting are appended once for
 * each territory of a convening body, so that each town serves its own people.
 */
export interface MeetingEvents {
  readonly MeetingInvited: OfDate;
  readonly MeetingMoved: OfDate;
  readonly PlaceChanged: OfDate;
  readonly AgendaSupplemented: OfDate;
  readonly MeetingCancelled: OfDate;
  readonly MeetingHeld: OfDate;
  readonly NudgeRequested: OfDate;
  readonly GuestInvited: OfInvitation & OfDate;
  readonly GuestUninvited: OfInvitation;
  readonly AnswerGiven: OfInvitation;
  readonly DeputyCalled: OfInvitation;
  readonly DeputyReleased: OfInvitation;
  /** Invited after the others, because the seat was handed over to him. */
  readonly HolderInvited: OfInvitation & OfDate;
  /** His seat ends before the meeting. */
  readonly HolderReleased: OfInvitation;
  /** The office sends the mail of a member or guest, or of a called deputy, once more. */
  readonly InvitationRepeated: OfInvitation & OfDate;
  readonly CallRepeated: OfInvitation & OfDate;
  /** Recorded, corrected, or completed by the town's decision: each is a version of its own. */
  readonly DecisionRecorded: OfMeeting & {
    readonly agendaItemId: AgendaItemId;
    readonly decisionId: DecisionId;
    readonly version: number;
  };
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
  InvitationRepeated: true,
  CallRepeated: true,
  DecisionRecorded: true,
  NoDeputyLeft: true,
};
/** Every topic of this module: each needs exactly one handler. */
export const meetingTopics = Object.keys(TOPICS) as readonly MeetingTopic[];
