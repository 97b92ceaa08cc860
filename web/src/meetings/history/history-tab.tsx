import { useMeeting } from '../meeting';

/** What happened to the meeting. */
export function HistoryTab() {
  const { history } = useMeeting();
  return (
    <ul>
      {history.map(({ id, event }) => (
        <li key={id}>{event}</li>
      ))}
    </ul>
  );
}
