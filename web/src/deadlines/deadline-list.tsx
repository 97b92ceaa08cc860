import { Link } from 'react-router';
import type { DeadlineInListFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Badge } from '../ui/badge';
import { ExplainedDeadline } from './explained-deadline';

interface DeadlineListProps {
  readonly deadlines: readonly DeadlineInListFragment[];
}

/** Deadlines by their day, each with the way to it. */
export function DeadlineList({ deadlines }: DeadlineListProps) {
  const t = useTexts();
  if (deadlines.length === 0) return null;
  return (
    <ul className="deadline-list" aria-label={t('deadlines.title')}>
      {deadlines.map((deadline) => (
        <li key={deadline.id} className="deadline stack">
          <div>
            <p className="kern-body">
              <Link className="kern-link" to={deadline.path}>
                {deadline.title}
              </Link>{' '}
              <State deadline={deadline} />
            </p>
            <p className="kern-body muted">
              {deadline.kindName} · <Days deadline={deadline} /> ·{' '}
              {deadline.bodyName ?? deadline.territoryName}
            </p>
          </div>
          <ExplainedDeadline deadline={deadline} />
        </li>
      ))}
    </ul>
  );
}

interface DeadlineProps {
  readonly deadline: DeadlineInListFragment;
}

function State({ deadline: { isOpen, isOverdue } }: DeadlineProps) {
  const t = useTexts();
  if (isOverdue)
    return (
      <Badge kind="danger" icon="warning">
        {t('deadlines.overdue')}
      </Badge>
    );
  return isOpen ? null : <Badge kind="success">{t('deadlines.done')}</Badge>;
}

function Days({ deadline: { dueOn, lastDay } }: DeadlineProps) {
  const t = useTexts();
  const day = dayOnly(dueOn);
  if (dueOn === lastDay) return <>{t('deadlines.until', { day })}</>;
  return <>{t('deadlines.untilAtLatest', { day, last: dayOnly(lastDay) })}</>;
}
