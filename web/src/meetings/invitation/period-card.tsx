import { ExplainedDeadline } from '../../deadlines/explained-deadline';
import { type TextName, useTexts } from '../../texts';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import type { Meeting } from '../meeting';

type Deadline = NonNullable<Meeting['bodies'][number]['invitationDeadline']>;

interface Verdict {
  readonly kind: 'success' | 'danger' | 'warning';
  readonly text: TextName;
}

function verdictOf({ kept, urgent }: Deadline, sent: boolean): Verdict {
  if (!kept)
    return { kind: 'danger', text: sent ? 'invitation.period.wasMissed' : 'invitation.period.missed' };
  if (urgent) return { kind: 'warning', text: 'invitation.period.urgent' };
  return { kind: 'success', text: sent ? 'invitation.period.wasKept' : 'invitation.period.kept' };
}

/** Until when the invitation has to arrive, for each convening body, and why. */
export function PeriodCard({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const bodies = meeting.bodies.filter(({ invitationDeadline }) => invitationDeadline !== null);
  if (bodies.length === 0) return null;
  const sent = meeting.state !== 'DRAFT';
  const missed = bodies.some(({ invitationDeadline }) => invitationDeadline?.kept === false);
  return (
    <Card title={t('invitation.period.title')}>
      <ul className="plain-list stack">
        {bodies.map(({ position, body, invitationDeadline, deadline }) => (
          <li key={position}>
            {invitationDeadline !== null && (
              <BodyPeriod
                name={bodies.length > 1 ? (body?.name ?? null) : null}
                deadline={invitationDeadline}
                sent={sent}
              />
            )}
            {deadline !== null && <ExplainedDeadline deadline={deadline} />}
          </li>
        ))}
      </ul>
      {missed && !sent && <p className="kern-body">{t('invitation.period.mend')}</p>}
      {meeting.urgencyReason !== null && (
        <p className="kern-body">{t('invitation.period.reason', { reason: meeting.urgencyReason })}</p>
      )}
    </Card>
  );
}

interface BodyPeriodProps {
  /** Null when there is only one body. */
  readonly name: string | null;
  readonly deadline: Deadline;
  readonly sent: boolean;
}

function BodyPeriod({ name, deadline, sent }: BodyPeriodProps) {
  const t = useTexts();
  const { kind, text } = verdictOf(deadline, sent);
  return (
    <>
      {name !== null && <p className="kern-title kern-title--small">{name}</p>}
      {deadline.lastSendingDay !== null && (
        <Badge kind={kind} icon={kind}>
          {t(text)}
        </Badge>
      )}
      <p className="kern-body">{deadline.sentence}</p>
    </>
  );
}
