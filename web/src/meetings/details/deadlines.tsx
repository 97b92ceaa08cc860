import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { useMeeting } from '../meeting';

interface Due {
  readonly name: string;
  readonly kept: boolean;
  readonly sentence: string;
}

interface DeadlineAlertsProps {
  readonly due: readonly Due[];
  /** Where several bodies call, each sentence says whose it is. */
  readonly named: boolean;
}

/** By when the invitation of a draft has to go out, and why; one sentence for each body that has a period. */
export function DeadlineAlerts({ due, named }: DeadlineAlertsProps) {
  const t = useTexts();
  return due.map(({ name, kept, sentence }) => (
    <Alert key={name} kind={kept ? 'info' : 'warning'} title={named ? `${name}: ${sentence}` : sentence}>
      {kept ? undefined : <p className="kern-body">{t('meetings.details.tooLate')}</p>}
    </Alert>
  ));
}

/** The deadlines of the meeting of the page, and what is odd about its time. */
export function Deadlines() {
  const { state, bodies, canManage, startsAtNote } = useMeeting();
  const due = bodies.flatMap(({ body, invitationDeadline: deadline }) =>
    deadline === null || deadline.lastSendingDay === null ? [] : { name: body?.name ?? '', ...deadline },
  );
  return (
    <>
      {startsAtNote !== null && <Alert kind="warning" title={startsAtNote} />}
      {canManage && state === 'DRAFT' && <DeadlineAlerts due={due} named={bodies.length > 1} />}
    </>
  );
}
