import { z } from 'zod';
import { useChange } from '../api/change';
import { SetFollowUpDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import type { TaskDialogProps } from './task-dialog';

const followUpSchema = z.object({ followUpOn: z.string() });

/** When the task is to be looked at again. */
export function FollowUpDialog({ task, onClose }: TaskDialogProps) {
  const t = useTexts();
  const set = useChange(SetFollowUpDocument);
  const form = useRecordForm({
    schema: followUpSchema,
    saved: { followUpOn: task.followUpOn ?? '' },
    revision: task.revision,
    draftKey: `task-${task.id}-follow-up`,
    onSave: async ({ followUpOn }, revision) => {
      await set.mutateAsync({
        input: { taskId: task.id, revision, followUpOn: followUpOn === '' ? null : followUpOn },
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('tasks.fact.followUp')} {...{ form, onClose }}>
      <p className="kern-body">{t('tasks.followUpText')}</p>
      <DateField label={t('tasks.field.followUpOn')} required={false} {...form.controlled('followUpOn')} />
    </FormDialog>
  );
}
