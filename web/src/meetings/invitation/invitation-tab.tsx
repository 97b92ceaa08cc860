import { useMeeting } from '../meeting';
import { AfterSending } from './after-sending';
import { BeforeSending } from './before-sending';
import './invitation.css';

/** Who is invited, what they get, and how they answered. */
export function InvitationTab() {
  const meeting = useMeeting();
  return (
    <div className="stack invitation">
      {meeting.state === 'DRAFT' ? <BeforeSending meeting={meeting} /> : <AfterSending meeting={meeting} />}
    </div>
  );
}
