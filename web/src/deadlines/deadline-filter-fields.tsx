import type { DeadlinesPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Select } from '../ui/select';
import { SHOWN, useDeadlineFilter } from './use-deadline-filter';

type DeadlineFilterFieldsProps = Pick<DeadlinesPageQuery, 'bodies' | 'deadlineKinds'>;

/** State, kind and body; the list follows at once. */
export function DeadlineFilterFields({ bodies, deadlineKinds }: DeadlineFilterFieldsProps) {
  const t = useTexts();
  const filter = useDeadlineFilter();
  return (
    <search className="filter-fields no-print">
      <Select
        label={t('deadlines.filter.shown')}
        value={filter.shown}
        required={false}
        options={SHOWN.map((value) => ({ value, label: t(`deadlines.shown.${value}`) }))}
        onChange={({ target }) => filter.setShown(target.value)}
      />
      <Select
        label={t('deadlines.filter.kind')}
        value={filter.kind}
        required={false}
        emptyLabel={t('deadlines.filter.allKinds')}
        options={deadlineKinds.map(({ kind, name }) => ({ value: kind, label: name }))}
        onChange={({ target }) => filter.setKind(target.value)}
      />
      {bodies.length > 1 && (
        <Select
          label={t('meetings.filter.body')}
          value={filter.bodyId}
          required={false}
          emptyLabel={t('meetings.filter.allBodies')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => filter.setBody(target.value)}
        />
      )}
    </search>
  );
}
