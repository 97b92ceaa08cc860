import { useMeeting } from '../meeting';

/** Who is invited, and how they answered. */
export function InvitationTab() {
  const { invitations } = useMeeting();
  return (
    <ul>
      {invitations.map(({ id, person }) => (
        <li key={id}>{person?.name}</li>
      ))}
    </ul>
  );
}
