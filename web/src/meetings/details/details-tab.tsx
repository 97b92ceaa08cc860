import { useMeeting } from '../meeting';

/** Details and agenda. */
export function DetailsTab() {
  const { agenda } = useMeeting();
  return (
    <ol>
      {agenda.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ol>
  );
}
