import { z } from 'zod';
import { useChange } from '../api/change';
import { RecordProgressDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { CheckboxGroup } from '../ui/checkbox-group';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { germanDate } from '../ui/german-date';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { inFigures, isNumber, numberOf } from './numbers';
import { orNull } from './fields-dialog';
import type { ProjectDialogProps } from './shown-project';

const progressSchema = z.object({
  day: z.string().min(1, { error: () => textOf('ui.required') }),
  words: z.string(),
  obstacles: z.string(),
  reachedIds: z.array(z.string()),
  /** Typed values by the id of their indicator. */
  values: z.record(
    z.string(),
    z.string().refine((typed) => typed.trim() === '' || isNumber(typed), {
      error: () => textOf('projects.number'),
    }),
  ),
});

/** What was done, measured and reached since the last time, in one go. */
export function ProgressDialog({ project, onClose }: ProjectDialogProps) {
  const t = useTexts();
  const form = useProgress({ project, onClose });
  const open = project.milestones.filter(({ reachedOn }) => reachedOn === null);
  const reached = form.controlled('reachedIds');
  const wrong = form.methods.formState.errors.values;
  // The server refuses the values of a day, whichever it is.
  const { value: typed, error: refused } = form.controlled('values');
  return (
    <FormDialog title={t('projects.act.RECORD_PROGRESS')} {...{ form, onClose }}>
      <TextArea
        label={t('projects.progress.words')}
        required={false}
        hint={t('projects.progress.hint')}
        {...form.field('words')}
      />
      {project.indicators.map(({ id, name, unit, values }) => (
        <TextField
          key={id}
          label={`${name} (${unit})`}
          required={false}
          inputMode="decimal"
          hint={lastOf(values, t('projects.progress.none'))}
          error={wrong?.[id]?.message ?? (typed[id] === '' ? undefined : refused)}
          {...form.methods.register(`values.${id}`)}
        />
      ))}
      {open.length > 0 && (
        <CheckboxGroup
          legend={t('projects.progress.reached')}
          required={false}
          options={open.map(({ id, title, dueOn }) => ({
            value: id,
            label: `${title} (${germanDate(dueOn)})`,
          }))}
          {...reached}
        />
      )}
      <TextArea label={t('projects.progress.obstacles')} required={false} {...form.field('obstacles')} />
      <DateField label={t('projects.progress.day')} max={project.today} {...form.controlled('day')} />
    </FormDialog>
  );
}

const lastOf = (
  values: readonly { readonly day: string; readonly value: number }[],
  none: string,
): string => {
  const last = values.at(-1);
  return last === undefined
    ? none
    : textOf('projects.progress.last', { value: inFigures(last.value), day: germanDate(last.day) });
};

function useProgress({ project, onClose }: ProjectDialogProps) {
  const record = useChange(RecordProgressDocument);
  return useRecordForm({
    schema: progressSchema,
    saved: {
      ...{ day: project.today, words: '', obstacles: '', reachedIds: [] as string[] },
      values: Object.fromEntries(project.indicators.map(({ id }) => [id, ''])),
    },
    revision: project.revision,
    draftKey: `project-${project.id}-progress`,
    onSave: async ({ day, words, obstacles, reachedIds, values }) => {
      await record.mutateAsync({
        input: {
          ...{ projectId: project.id, day, words: orNull(words), obstacles: orNull(obstacles), reachedIds },
          values: Object.entries(values).flatMap(([indicatorId, typed]) =>
            typed.trim() === '' ? [] : [{ indicatorId, value: numberOf(typed) }],
          ),
        },
      });
      onClose();
    },
  });
}
