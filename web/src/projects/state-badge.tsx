import type { ProjectState } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';

const KINDS = {
  PLANNED: 'info',
  RUNNING: 'success',
  PAUSED: 'warning',
  COMPLETED: 'info',
  EVALUATED: 'success',
  ABORTED: 'danger',
} as const satisfies Record<ProjectState, string>;

interface StateBadgeProps {
  readonly project: { readonly state: ProjectState; readonly isOverdue: boolean };
}

/** In which state the project is, and whether its end has passed. */
export function StateBadge({ project: { state, isOverdue } }: StateBadgeProps) {
  const t = useTexts();
  return (
    <>
      <Badge kind={KINDS[state]}>{t(`projects.state.${state}`)}</Badge>
      {isOverdue && (
        <>
          {' '}
          <Badge kind="danger" icon="warning">
            {t('projects.overdue')}
          </Badge>
        </>
      )}
    </>
  );
}
