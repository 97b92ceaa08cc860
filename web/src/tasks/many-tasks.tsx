import { useState } from 'react';
import { useChange } from '../api/change';
import { type ChangeOfMany, ChangeTasksDocument, type TaskInListFragment } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ComboBox } from '../ui/combo-box';
import { DateField } from '../ui/date-field';
import { sentenceOf } from '../ui/sentence-of';
import { choiceOf, responsibleOf } from './party';
import { useCandidates } from './use-candidates';

interface ManyTasksProps {
  readonly tasks: readonly TaskInListFragment[];
  readonly onEnd: () => void;
}

/** What is done to all chosen tasks together: all of them, or none. */
export function ManyTasks({ tasks, onEnd }: ManyTasksProps) {
  const t = useTexts();
  const change = useChange(ChangeTasksDocument);
  if (tasks.length === 0) return null;
  const all = (wanted: ChangeOfMany): void =>
    change.mutate(
      { input: { tasks: tasks.map(({ id, revision }) => ({ taskId: id, revision })), change: wanted } },
      { onSuccess: (answer) => answer.__typename === 'ChangedTasks' && onEnd() },
    );
  return (
    <section className="task-many no-print" aria-label={t('tasks.many')}>
      <p className="kern-body">{t('tasks.chosen', { count: tasks.length })}</p>
      <Refusals tasks={tasks} answer={change.data} error={change.error} />
      <div className="row">
        {tasks.every(({ may }) => may.includes('COMPLETE_TASK')) && (
          <Button look="primary" icon="check" busy={change.isPending} onClick={() => all({ done: true })}>
            {t('tasks.allDone')}
          </Button>
        )}
        {tasks.every(({ may }) => may.includes('CHANGE_TASK')) && (
          <>
            <NewDue busy={change.isPending} onChange={(dueOn) => all({ dueOn })} />
            <NewResponsible tasks={tasks} busy={change.isPending} onChange={all} />
          </>
        )}
        <Button look="tertiary" onClick={onEnd}>
          {t('tasks.chooseNone')}
        </Button>
      </div>
    </section>
  );
}

interface NewDueProps {
  readonly busy: boolean;
  readonly onChange: (dueOn: string) => void;
}

function NewDue({ busy, onChange }: NewDueProps) {
  const t = useTexts();
  const [dueOn, setDueOn] = useState('');
  return (
    <div className="task-many-set">
      <DateField label={t('tasks.newDue')} value={dueOn} onChange={setDueOn} required={false} />
      <Button busy={busy} onClick={() => dueOn !== '' && onChange(dueOn)}>
        {t('tasks.setDue')}
      </Button>
    </div>
  );
}

interface NewResponsibleProps {
  readonly tasks: readonly TaskInListFragment[];
  readonly busy: boolean;
  readonly onChange: (change: ChangeOfMany) => void;
}

/** Who can take all of them; tasks of several towns have nobody in common. */
function NewResponsible({ tasks, busy, onChange }: NewResponsibleProps) {
  const t = useTexts();
  const [key, setKey] = useState('');
  const candidates = useCandidates(...tasks);
  if (candidates.length === 0) return null;
  return (
    <div className="task-many-set">
      <ComboBox
        name="manyResponsible"
        label={t('tasks.newResponsible')}
        required={false}
        items={candidates.map(choiceOf)}
        value={key}
        onChange={setKey}
      />
      <Button busy={busy} onClick={() => key !== '' && onChange(responsibleOf(key))}>
        {t('tasks.setResponsible')}
      </Button>
    </div>
  );
}

interface RefusalsProps {
  readonly tasks: readonly TaskInListFragment[];
  readonly answer: NonNullable<ReturnType<typeof useChangeTasks>['data']> | undefined;
  readonly error: Error | null;
}
const useChangeTasks = () => useChange(ChangeTasksDocument);

function Refusals({ tasks, answer, error }: RefusalsProps) {
  const t = useTexts();
  if (error !== null)
    return isSignedOut(error) ? null : <Alert kind="danger" title={sentenceOf(error)} justHappened />;
  if (answer?.__typename !== 'TasksRefused') return null;
  return (
    <Alert kind="danger" title={t('tasks.noneChanged')} justHappened>
      <ul className="kern-list kern-list--bullet">
        {answer.refusals.map(({ taskId, message }) => (
          <li key={taskId}>
            <strong>{tasks.find(({ id }) => id === taskId)?.title}</strong>: {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
