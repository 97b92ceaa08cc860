import type { TaskInListFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Badge } from '../ui/badge';

type Task = Pick<TaskInListFragment, 'state' | 'dueOn' | 'isOverdue' | 'priority' | 'receiver'>;

/** Until when, and in words whether that is over. */
export function Due({ task: { dueOn, isOverdue } }: { readonly task: Task }) {
  const t = useTexts();
  if (dueOn === null) return <>{t('tasks.noDue')}</>;
  const day = dayOnly(dueOn);
  if (!isOverdue) return <>{t('tasks.due', { day })}</>;
  return (
    <>
      <Badge kind="danger" icon="warning">
        {t('tasks.overdue')}
      </Badge>{' '}
      {t('tasks.overdueSince', { day })}
    </>
  );
}

/** How far it is, as words. */
export function TaskBadges({ task: { state, priority, receiver } }: { readonly task: Task }) {
  const t = useTexts();
  return (
    <>
      {state !== 'OPEN' && (
        <Badge kind={state === 'DONE' ? 'success' : 'info'}>{t(`tasks.state.${state}`)}</Badge>
      )}{' '}
      {priority === 'HIGH' && <Badge kind="warning">{t('tasks.priority.HIGH')}</Badge>}{' '}
      {receiver !== null && <Badge kind="info">{t('tasks.handedOverTo', { name: receiver.name })}</Badge>}
    </>
  );
}
