import { z } from 'zod';
import { useChange } from '../api/change';
import { CompleteTaskDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';
import type { TaskDialogProps } from './task-dialog';

const noteSchema = z.object({
  note: z.string().refine((note) => note.trim() !== '', { error: () => textOf('ui.required') }),
});

/** The task is done, and how: what the others are to know. */
export function DoneDialog({ task, onClose }: TaskDialogProps) {
  const t = useTexts();
  const complete = useChange(CompleteTaskDocument);
  const form = useRecordForm({
    schema: noteSchema,
    saved: { note: '' },
    revision: task.revision,
    draftKey: `task-${task.id}-done`,
    onSave: async ({ note }, revision) => {
      await complete.mutateAsync({ input: { taskId: task.id, revision, note } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('tasks.act.COMPLETE_WITH_NOTE')} submit={t('tasks.done')} {...{ form, onClose }}>
      <TextArea label={t('tasks.fact.note')} {...form.field('note')} />
    </FormDialog>
  );
}
