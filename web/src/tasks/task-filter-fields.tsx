import { useEffect, useState } from 'react';
import { useTexts } from '../texts';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useTaskFilter } from './use-task-filter';

interface TaskFilterFieldsProps {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** Words, state and body; the list follows at once. */
export function TaskFilterFields({ bodies }: TaskFilterFieldsProps) {
  const t = useTexts();
  const filter = useTaskFilter();
  return (
    <search className="task-filter no-print">
      <Words />
      <Select
        label={t('tasks.filter.shown')}
        value={filter.shown}
        required={false}
        options={(['offen', 'ueberfaellig', 'beendet'] as const).map((value) => ({
          value,
          label: t(`tasks.shown.${value}`),
        }))}
        onChange={({ target }) => filter.setShown(target.value)}
      />
      {bodies.length > 1 && (
        <Select
          label={t('meetings.filter.body')}
          value={filter.bodyId}
          emptyLabel={t('meetings.filter.allBodies')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          required={false}
          onChange={({ target }) => filter.setBody(target.value)}
        />
      )}
    </search>
  );
}

/** Long enough not to ask at each key, short enough to feel immediate. */
const PAUSE_MS = 250;

function Words() {
  const t = useTexts();
  const { text, setText } = useTaskFilter();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => typed !== text && setText(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => setTyped(text), [text]);
  return (
    <TextField
      type="search"
      label={t('tasks.filter.text')}
      value={typed}
      required={false}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
