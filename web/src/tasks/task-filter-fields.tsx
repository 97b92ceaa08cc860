import { useEffect, useState } from 'react';
import type { TasksPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { ComboBox } from '../ui/combo-box';
import { DateField } from '../ui/date-field';
import { Disclosure } from '../ui/disclosure';
import { SearchWords } from '../ui/search-words';
import { Select } from '../ui/select';
import { PRIORITIES, sourceKey, useTaskFilter } from './use-task-filter';

interface TaskFilterFieldsProps extends Pick<TasksPageQuery, 'bodies' | 'organisations'> {
  readonly tasks: TasksPageQuery['tasks']['nodes'];
}

const SHOWN = ['offen', 'ueberfaellig', 'beendet'] as const;

/** Words and state; the rest for those who want it. The list follows at once. */
export function TaskFilterFields(props: TaskFilterFieldsProps) {
  const t = useTexts();
  const { values, shown, isNarrow, set } = useTaskFilter();
  // What is chosen is seen, also after a reload; it does not close under somebody who takes his choice back.
  const [open] = useState(isNarrow);
  return (
    <search className="stack no-print">
      <div className="filter-fields">
        <SearchWords
          label={t('tasks.filter.text')}
          value={values.text}
          onChange={(words) => set('text', words)}
        />
        <Select
          label={t('tasks.filter.shown')}
          value={shown}
          required={false}
          options={SHOWN.map((value) => ({ value, label: t(`tasks.shown.${value}`) }))}
          onChange={({ target }) => set('zustand', target.value === 'offen' ? '' : target.value)}
        />
        {props.bodies.length > 1 && (
          <Select
            label={t('meetings.filter.body')}
            value={values.gremium}
            emptyLabel={t('meetings.filter.allBodies')}
            options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            required={false}
            onChange={({ target }) => set('gremium', target.value)}
          />
        )}
      </div>
      <Disclosure summary={t('tasks.filter.more')} open={open}>
        <div className="filter-fields">
          <MoreFields {...props} />
        </div>
      </Disclosure>
    </search>
  );
}

/** Due day, priority, organisation and source. */
function MoreFields({ organisations, tasks }: TaskFilterFieldsProps) {
  const t = useTexts();
  const { values, set } = useTaskFilter();
  const priorities = Object.entries(PRIORITIES);
  return (
    <>
      <DueUntil />
      <Select
        label={t('tasks.field.priority')}
        value={values.dringlichkeit}
        emptyLabel={t('tasks.filter.anyPriority')}
        options={priorities.map(([value, priority]) => ({ value, label: t(`tasks.priority.${priority}`) }))}
        required={false}
        onChange={({ target }) => set('dringlichkeit', target.value)}
      />
      {organisations.nodes.length > 0 && (
        <ComboBox
          name="organisation"
          label={t('tasks.filter.organisation')}
          required={false}
          items={organisations.nodes.map(({ id, name }) => ({ id, text: name }))}
          value={values.organisation}
          onChange={(id) => set('organisation', id)}
        />
      )}
      <Source tasks={tasks} />
    </>
  );
}

/** A year that is still being typed asks nothing. */
const EARLIEST = '1900-01-01';

function DueUntil() {
  const t = useTexts();
  const { values, set } = useTaskFilter();
  const [typed, setTyped] = useState(values.bis);
  useEffect(() => setTyped(values.bis), [values.bis]);
  const type = (day: string): void => {
    setTyped(day);
    if (day === '' || day >= EARLIEST) set('bis', day);
  };
  return <DateField label={t('tasks.filter.due')} value={typed} required={false} onChange={type} />;
}

/** The sources of the tasks that are shown, and the one that is chosen. */
function Source({ tasks }: Pick<TaskFilterFieldsProps, 'tasks'>) {
  const t = useTexts();
  const { values, set } = useTaskFilter();
  const known = new Map(
    tasks.flatMap(({ source }) => (source === null ? [] : [[sourceKey(source), source.title] as const])),
  );
  if (values.quelle !== '' && !known.has(values.quelle))
    known.set(values.quelle, t('tasks.filter.thisSource'));
  if (known.size === 0) return null;
  return (
    <Select
      label={t('tasks.fact.source')}
      value={values.quelle}
      emptyLabel={t('tasks.filter.anySource')}
      options={[...known].map(([value, label]) => ({ value, label }))}
      required={false}
      onChange={({ target }) => set('quelle', target.value)}
    />
  );
}
