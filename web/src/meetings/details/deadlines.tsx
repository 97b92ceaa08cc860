import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { useMeeting } from '../meeting';

/** By when the invitation has to go out, and why; one sentence for each body. */
export function Deadlines() {
  const t = useTexts();
  const { state, bodies, canManage, startsAtNote } = useMeeting();
  const due = bodies.flatMap(({ body, invitationDeadline: deadline }) =>
    deadline === null || deadline.lastSendingDay === null ? [] : { name: body?.name ?? '', ...deadline },
  );
  return (
    <>
      {startsAtNote !== null && <Alert kind="warning" title={startsAtNote} />}
      {canManage &&
        state === 'DRAFT' &&
        due.map(({ name, kept, sentence }) => (
          <Alert
            key={name}
            kind={kept ? 'info' : 'warning'}
            title={bodies.length > 1 ? `${name}: ${sentence}` : sentence}
          >
            {kept ? undefined : <p className="kern-body">{t('meetings.details.tooLate')}</p>}
          </Alert>
        ))}
    </>
  );
}
