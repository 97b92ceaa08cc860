import { z } from 'zod';
import { useChange } from '../api/change';
import { GiveUpTaskDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';
import type { TaskDialogProps } from './task-dialog';

const reasonSchema = z.object({
  reason: z.string().refine((reason) => reason.trim() !== '', { error: () => textOf('ui.required') }),
});

/** The task will not be done: why. */
export function GiveUpDialog({ task, onClose }: TaskDialogProps) {
  const t = useTexts();
  const giveUp = useChange(GiveUpTaskDocument);
  const form = useRecordForm({
    schema: reasonSchema,
    saved: { reason: '' },
    revision: task.revision,
    draftKey: `task-${task.id}-give-up`,
    onSave: async ({ reason }, revision) => {
      await giveUp.mutateAsync({ input: { taskId: task.id, revision, reason } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('tasks.act.GIVE_UP_TASK')} submit={t('tasks.giveUp')} {...{ form, onClose }}>
      <TextArea label={t('tasks.fact.reason')} {...form.field('reason')} />
    </FormDialog>
  );
}
