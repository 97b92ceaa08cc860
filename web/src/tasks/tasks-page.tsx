import './tasks.css';
import type { InfiniteData } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { TasksPageDocument, type TasksPageQuery, type WhoseTasks } from '../api/generated/graphql';
import { useLongPage, useSignedIn } from '../api/page-data';
import { hasRole } from '../app/navigation';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Status } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { NewTaskButton } from './new-task-button';
import { TaskFilterFields } from './task-filter-fields';
import { TaskList } from './task-list';
import { useTaskFilter } from './use-task-filter';

export const MyTasksPage = () => <Tasks whose="MINE" />;
export const AllTasksPage = () => <Tasks whose="ALL" />;
/** For the office: whose people are gone. */
export const NobodysTasksPage = () => <Tasks whose="NOBODYS" />;

interface WhoseProps {
  readonly whose: WhoseTasks;
}

const PATHS = { MINE: '/aufgaben', ALL: '/aufgaben/alle', NOBODYS: '/aufgaben/ohne' } as const;
const OFFICE = new Set(['COORDINATOR'] as const);

function Tasks({ whose }: WhoseProps) {
  const t = useTexts();
  const { search } = useLocation();
  const { filter } = useTaskFilter();
  const page = useLongPage(TasksPageDocument, { filter: { ...filter, whose } }, ({ tasks }) => tasks);
  const isOffice = hasRole(useSignedIn(), OFFICE);
  const views: WhoseTasks[] = isOffice ? ['MINE', 'ALL', 'NOBODYS'] : ['MINE', 'ALL'];
  return (
    <Page title={t('tasks.title')} actions={<NewTaskButton look="primary" />}>
      <Tabs
        label={t('tasks.views')}
        current={whose}
        tabs={views.map((id) => ({ id, text: t(`tasks.view.${id}`), to: `${PATHS[id]}${search}` }))}
      />
      <PageOf page={page}>
        {(data) => (
          <Listed whose={whose} data={data}>
            <MoreButton page={page}>{t('tasks.more')}</MoreButton>
          </Listed>
        )}
      </PageOf>
    </Page>
  );
}

interface ListedProps extends WhoseProps {
  readonly data: InfiniteData<TasksPageQuery>;
  readonly children: React.ReactNode;
}

function Listed({ whose, data: { pages }, children }: ListedProps) {
  const t = useTexts();
  const { isSet, clear } = useTaskFilter();
  const [first] = pages;
  if (first === undefined) return null;
  const tasks = pages.flatMap((each) => each.tasks.nodes);
  return (
    <div className="stack">
      <TaskFilterFields bodies={first.bodies} organisations={first.organisations} tasks={tasks} />
      <Status>
        {tasks.length > 0 && t('tasks.shownOf', { shown: tasks.length, all: first.tasks.totalCount })}
      </Status>
      <TaskList tasks={tasks} label={t(`tasks.view.${whose}`)} withPlace={first.bodies.length > 1} />
      {tasks.length === 0 && isSet && (
        <EmptyState
          title={t('tasks.empty.filtered')}
          action={<Button onClick={clear}>{t('tasks.filter.clear')}</Button>}
        />
      )}
      {tasks.length === 0 && !isSet && (
        <EmptyState title={t(`tasks.empty.${whose}`)}>{t('tasks.empty.text')}</EmptyState>
      )}
      {children}
    </div>
  );
}
