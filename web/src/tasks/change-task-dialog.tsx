import { z } from 'zod';
import { useChange } from '../api/change';
import {
  type Audience,
  ChangeTaskDocument,
  type Priority,
  type TaskPartyFragment,
} from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { ComboBox } from '../ui/combo-box';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { choiceOf, keyOf, responsibleOf } from './party';
import { PeopleField } from './people-field';
import type { TaskDialogProps } from './task-dialog';
import { useCandidates } from './use-candidates';

const detailsSchema = z.object({
  title: z.string().refine((title) => title.trim() !== '', { error: () => textOf('ui.required') }),
  description: z.string(),
  responsiblePersonId: z.string(),
  dueOn: z.string(),
  priority: z.string(),
  helperIds: z.array(z.string()),
  audience: z.string(),
});

const PRIORITIES: readonly Priority[] = ['HIGH', 'NORMAL', 'LOW'];

/** What whoever made a task chooses between; wider circles are the office's matter. */
const CIRCLES = ['OFFICE', 'BODY'] as const satisfies readonly Audience[];
type Circle = (typeof CIRCLES)[number];

/** '' where there is nothing to choose: without a body, or for a circle that the office chose. */
const circleOf = ({ audience, body }: TaskDialogProps['task']): Circle | '' =>
  (body !== null && audience.length === 1 && CIRCLES.find((circle) => circle === audience[0])) || '';

/** What the task is about, until when, and who answers for it. */
export function ChangeTaskDialog({ task, onClose }: TaskDialogProps) {
  const t = useTexts();
  const candidates = useCandidates(task);
  const form = useDetails({ task, onClose }, candidates);
  const helpers = form.controlled('helperIds');
  return (
    <FormDialog title={t('tasks.act.CHANGE_TASK')} {...{ form, onClose }}>
      <TextField label={t('tasks.field.title')} {...form.field('title')} />
      <TextArea label={t('tasks.fact.description')} required={false} {...form.field('description')} />
      <ComboBox
        label={t('tasks.field.responsible')}
        required={false}
        items={together(task.responsible === null ? [] : [task.responsible], candidates).map(choiceOf)}
        {...form.controlled('responsiblePersonId')}
      />
      <DateField label={t('tasks.field.dueOn')} required={false} {...form.controlled('dueOn')} />
      <Select
        label={t('tasks.field.priority')}
        options={PRIORITIES.map((value) => ({ value, label: t(`tasks.priority.${value}`) }))}
        {...form.field('priority')}
      />
      {circleOf(task) !== '' && (
        <Select
          label={t('tasks.field.audience')}
          options={CIRCLES.map((value) => ({ value, label: t(`tasks.audience.${value}`) }))}
          {...form.field('audience')}
        />
      )}
      <PeopleField
        name="helperIds"
        label={t('tasks.fact.helpers')}
        people={together(task.helpers, candidates)}
        chosen={helpers.value}
        onChange={helpers.onChange}
        removal={(name) => t('tasks.helperOut', { name })}
      />
    </FormDialog>
  );
}

/** Who has a part in it already may keep it, also when he could not be chosen anew. */
const together = (
  present: readonly TaskPartyFragment[],
  candidates: readonly TaskPartyFragment[],
): TaskPartyFragment[] => [
  ...present,
  ...candidates.filter((each) => present.every((one) => keyOf(one) !== keyOf(each))),
];

type Details = z.infer<typeof detailsSchema>;

const savedOf = (task: TaskDialogProps['task']): Details => ({
  title: task.title,
  description: task.description ?? '',
  responsiblePersonId: task.responsible === null ? '' : keyOf(task.responsible),
  dueOn: task.dueOn ?? '',
  priority: task.priority,
  helperIds: task.helpers.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  audience: circleOf(task),
});

/** Who answers for it, and who reads it, stay as they are, also when that could not be chosen anew, unless somebody changes them. */
const changeOf = ({ responsiblePersonId, audience, ...details }: Details, saved: Details) => ({
  ...details,
  description: details.description.trim() === '' ? null : details.description,
  dueOn: details.dueOn === '' ? null : details.dueOn,
  priority: details.priority as Priority,
  ...(responsiblePersonId !== saved.responsiblePersonId && responsibleOf(responsiblePersonId)),
  ...(audience !== saved.audience && { audience: [audience as Circle] }),
});

function useDetails({ task, onClose }: TaskDialogProps, candidates: readonly TaskPartyFragment[]) {
  const t = useTexts();
  const change = useChange(ChangeTaskDocument);
  const saved = savedOf(task);
  const known = together(
    [...task.helpers, ...(task.responsible === null ? [] : [task.responsible])],
    candidates,
  );
  const nameOf = (key: string): string => known.find((each) => keyOf(each) === key)?.name ?? '';
  return useRecordForm({
    schema: detailsSchema,
    saved,
    revision: task.revision,
    draftKey: `task-${task.id}`,
    shownAs: {
      responsiblePersonId: (key) => nameOf(key),
      priority: (priority) => t(`tasks.priority.${priority as Priority}`),
      audience: (audience) => t(`tasks.audience.${audience as Circle}`),
      helperIds: (ids) => ids.map((id) => nameOf(`p ${id}`)).join('; '),
    },
    onSave: async (details, revision) => {
      await change.mutateAsync({
        input: { taskId: task.id, revision, change: changeOf(details, saved) },
      });
      onClose();
    },
  });
}
