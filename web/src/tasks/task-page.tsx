import './tasks.css';
import { Link, useParams } from 'react-router';
import { TaskPageDocument, type TaskPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { AudienceLine } from '../audience/audience-line';
import { ExplainedDeadline } from '../deadlines/explained-deadline';
import { useTexts } from '../texts';
import { dateAndTime, dayOnly } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { Page } from '../ui/page';
import { Due, TaskBadges } from './due';
import type { ShownTask } from './shown-task';
import { TaskActions } from './task-actions';
import { TaskTalk } from './task-talk';

/** One task: what is to be done, by whom and until when; what was said, and what happened. */
export function TaskPage() {
  const { id = '' } = useParams();
  const page = usePage(TaskPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ task, taskReaders, me }) =>
        task === null ? (
          <NotFoundPage />
        ) : (
          <Shown
            task={task}
            readers={taskReaders}
            isOffice={me?.grants.some(({ role }) => role === 'COORDINATOR') ?? false}
          />
        )
      }
    </PageOf>
  );
}

interface ShownProps {
  readonly task: ShownTask;
  readonly readers: TaskPageQuery['taskReaders'];
  readonly isOffice: boolean;
}

function Shown({ task, readers, isOffice }: ShownProps) {
  const t = useTexts();
  return (
    <>
      <Breadcrumbs items={[{ to: '/aufgaben', text: t('tasks.title') }]} />
      <Page title={task.title} badge={<TaskBadges task={task} />}>
        <div className="stack">
          <TaskActions task={task} />
          <AudienceLine thing={{ type: 'Task', ...task }} mayChange={isOffice} />
          <Facts task={task} />
          {task.deadline !== null && <ExplainedDeadline deadline={task.deadline} />}
          <TaskTalk task={task} readers={readers} />
          <History task={task} />
        </div>
      </Page>
    </>
  );
}

function Facts({ task }: { readonly task: ShownTask }) {
  const t = useTexts();
  const { description, responsible, helpers, source, body, territory, createdBy, followUpOn, outcome } = task;
  const facts = [
    [t('tasks.fact.due'), <Due key="due" task={task} />],
    [t('tasks.fact.responsible'), responsible?.name ?? t('tasks.nobody')],
    [t('tasks.fact.helpers'), helpers.length === 0 ? null : helpers.map(({ name }) => name).join('; ')],
    [t('tasks.fact.description'), description],
    [
      t('tasks.fact.source'),
      source && (
        <Link key="source" className="kern-link" to={source.path}>
          {source.title}
        </Link>
      ),
    ],
    [t('tasks.fact.where'), body?.name ?? territory.name],
    [t('tasks.fact.followUp'), followUpOn && dayOnly(followUpOn)],
    [t(task.state === 'NOT_DONE' ? 'tasks.fact.reason' : 'tasks.fact.note'), outcome],
    [t('tasks.fact.createdBy'), createdBy?.name ?? t('tasks.office')],
  ] as const;
  return (
    <DescriptionList
      items={facts.flatMap(([term, value]) => (value === null ? [] : { term, description: value }))}
    />
  );
}

function History({ task: { history } }: { readonly task: ShownTask }) {
  const t = useTexts();
  return (
    <Card title={t('tasks.history')}>
      <ul className="task-talk">
        {history.map(({ id, at, event, via, by, about, day }) => (
          <li key={id}>
            {dateAndTime(at)}:{' '}
            {t(event === 'CREATED' && about !== null ? 'tasks.event.CREATED.for' : `tasks.event.${event}`)}
            {about !== null && ` ${about}`}
            {day !== null && ` (${dayOnly(day)})`}
            {via === 'LINK' && `, ${t('tasks.viaLink')}`}
            {via !== 'SYSTEM' && `, ${t('tasks.by', { name: by ?? t('tasks.office') })}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
