import type { MeetingInListFragment } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { dayOnly } from '../../texts/times';
import { MeetingBadge } from '../meeting-badge';

/** The state of a meeting, and what has to be done about it. */
export function MeetingDue({ meeting }: { readonly meeting: MeetingInListFragment }) {
  const due = useDue(meeting);
  return (
    <span className="meeting-due">
      <MeetingBadge state={meeting.state} />
      {due !== undefined && <span>{due}</span>}
    </span>
  );
}

/** The most pressing one of all that is due. */
function useDue({ may, bodies, myInvitations, refusedMails }: MeetingInListFragment): string | undefined {
  const t = useTexts();
  if (may.includes('MARK_MEETING_HELD')) return t('meetings.due.held');
  if (may.includes('SEND_INVITATION')) {
    const [last] = bodies
      .flatMap(({ invitationDeadline: deadline }) => deadline?.lastSendingDay ?? [])
      .sort();
    if (last === undefined) return t('meetings.due.send');
    const kept = bodies.every(({ invitationDeadline: deadline }) => deadline?.kept ?? true);
    return t(kept ? 'meetings.due.sendBy' : 'meetings.due.tooLate', { day: dayOnly(last) });
  }
  if (myInvitations.some(({ answer, canAnswer }) => canAnswer && answer === 'OPEN'))
    return t('meetings.due.answer');
  if ((refusedMails ?? 0) > 0) return t('meetings.due.refused', { count: refusedMails });
  return undefined;
}
