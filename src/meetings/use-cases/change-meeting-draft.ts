import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { toZonedLocalTime, zonedLocalTimeText } from '../../shared/time/zoned-local-time.js';
import type { MeetingKind } from '../domain/invitation-period.js';
import type { Meeting, MeetingDetails } from '../domain/meeting.js';
import { type MeetingTimes, meetingTimes } from '../domain/meeting-times.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

/** What is missing stays as it is; null takes it away where that is possible. */
export interface ChangeMeetingDraftInput extends SeenMeeting {
  readonly kind?: MeetingKind | null;
  readonly number?: number | null;
  readonly title?: string | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly place?: string | null;
  readonly videoUrl?: string | null;
  readonly urgencyReason?: string | null;
  readonly secondMeeting?: boolean | null;
  readonly answerBy?: Day | null;
}

/** The office changes a draft; an invited meeting is moved, its place changed or its agenda supplemented instead. */
@Injectable()
export class ChangeMeetingDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
  ) {}

  run(actor: Actor, input: ChangeMeetingDraftInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      meeting.changeDetails(changed(meeting.details, input, changedTimes(meeting, input, tx.now)), tx.now);
      await storeMeeting(tx, meeting);
      await appendHistory(tx, meeting, { event: 'DRAFT_CHANGED' });
      return meeting.id;
    });
  }
}

const changed = (
  now: MeetingDetails,
  input: ChangeMeetingDraftInput,
  times: MeetingTimes,
): MeetingDetails => ({
  times,
  kind: input.kind ?? now.kind,
  title: input.title ?? now.title,
  secondMeeting: input.secondMeeting ?? now.secondMeeting,
  number: input.number === undefined ? now.number : input.number,
  place: input.place === undefined ? now.place : input.place,
  videoUrl: input.videoUrl === undefined ? now.videoUrl : input.videoUrl,
  urgencyReason: input.urgencyReason === undefined ? now.urgencyReason : input.urgencyReason,
  answerBy: input.answerBy === undefined ? now.answerBy : input.answerBy,
});

function changedTimes(meeting: Meeting, input: ChangeMeetingDraftInput, now: Date): MeetingTimes {
  const { startsAt, endsAt, zone } = meeting;
  if (input.startsAt == null && input.endsAt === undefined) return { startsAt, endsAt, zone };
  const text = (instant: Date): string => zonedLocalTimeText(toZonedLocalTime(instant, zone));
  const end = endsAt === null ? null : text(endsAt);
  return meetingTimes(
    { startsAt: input.startsAt ?? text(startsAt), endsAt: input.endsAt === undefined ? end : input.endsAt },
    now,
  );
}
