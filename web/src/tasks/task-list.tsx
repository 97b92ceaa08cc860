import { useState } from 'react';
import { Link } from 'react-router';
import { useChange } from '../api/change';
import { CompleteTaskDocument, type TaskInListFragment } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';
import { Due, TaskBadges } from './due';
import { type DoneTask, JustDone } from './just-done';
import { ManyTasks } from './many-tasks';

interface TaskListProps {
  readonly label: string;
  readonly tasks: readonly TaskInListFragment[];
  /** Each says to which body or town it belongs: the reader knows several. */
  readonly withPlace: boolean;
}

/** What can be done with many at once. */
const isChoosable = ({ may }: TaskInListFragment): boolean =>
  may.includes('COMPLETE_TASK') || may.includes('CHANGE_TASK');

/** Tasks with one button each that says "done", and a choice of many. */
export function TaskList({ label, tasks, withPlace }: TaskListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<DoneTask | null>(null);
  const complete = useChange(CompleteTaskDocument);
  const choose = (id: string, on: boolean): void =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  const press = ({ id, revision }: TaskInListFragment): void =>
    complete.mutate({ input: { taskId: id, revision } }, { onSuccess: setDone });
  return (
    <div className="stack">
      {done !== null && <JustDone key={done.id} task={done} onEnd={() => setDone(null)} />}
      {complete.error !== null && !isSignedOut(complete.error) && (
        <Alert kind="danger" title={sentenceOf(complete.error)} justHappened />
      )}
      <ManyTasks tasks={tasks.filter(({ id }) => chosen.has(id))} onEnd={() => setChosen(new Set())} />
      {tasks.length > 0 && (
        <ul className="task-list" aria-label={label}>
          {tasks.map((task) => (
            <li key={task.id} className="task">
              <Row
                task={task}
                withPlace={withPlace}
                chosen={chosen.has(task.id)}
                busy={complete.isPending && complete.variables.input.taskId === task.id}
                onChoose={(on) => choose(task.id, on)}
                onDone={() => press(task)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly task: TaskInListFragment;
  readonly withPlace: boolean;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onDone: () => void;
}

function Row({ task, withPlace, chosen, busy, onChoose, onDone }: RowProps) {
  const t = useTexts();
  const { id, title, may } = task;
  return (
    <>
      {isChoosable(task) && (
        <span className="kern-form-check task-choose no-print">
          <input
            type="checkbox"
            className="kern-form-check__checkbox"
            aria-label={t('tasks.choose', { title })}
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        </span>
      )}
      <div className="task-facts">
        <p className="kern-body">
          <Link className="kern-link" to={`/aufgaben/${id}`}>
            {title}
          </Link>{' '}
          <TaskBadges task={task} />
        </p>
        <WhoAndWhere task={task} withPlace={withPlace} />
      </div>
      {may.includes('COMPLETE_TASK') && (
        <span className="no-print">
          <Button icon="check" busy={busy} aria-label={t('tasks.doneOf', { title })} onClick={onDone}>
            {t('tasks.done')}
          </Button>
        </span>
      )}
    </>
  );
}

/** Until when, by whom, for which body or town, and from what it came. */
function WhoAndWhere({ task, withPlace }: Pick<RowProps, 'task' | 'withPlace'>) {
  const t = useTexts();
  const { responsible, body, territory, source } = task;
  return (
    <p className="kern-body muted">
      <Due task={task} /> · {responsible === null ? t('tasks.nobody') : responsible.name}
      {withPlace && ` · ${body?.name ?? territory.name}`}
      {source !== null && (
        <>
          {' · '}
          <Link className="kern-link" to={source.path}>
            {source.title}
          </Link>
        </>
      )}
    </p>
  );
}
