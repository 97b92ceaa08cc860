import { z } from 'zod';
import { useChange } from '../api/change';
import { HandOverTaskDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { ComboBox } from '../ui/combo-box';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { choiceOf, responsibleOf } from './party';
import type { TaskDialogProps } from './task-dialog';
import { useCandidates } from './use-candidates';

const receiverSchema = z.object({
  responsiblePersonId: z.string().min(1, { error: () => textOf('ui.required') }),
});

/** Somebody is asked to take the task over. */
export function HandOverDialog({ task, onClose }: TaskDialogProps) {
  const t = useTexts();
  const handOver = useChange(HandOverTaskDocument);
  const candidates = useCandidates(task);
  const form = useRecordForm({
    schema: receiverSchema,
    saved: { responsiblePersonId: '' },
    revision: task.revision,
    draftKey: `task-${task.id}-hand-over`,
    onSave: async ({ responsiblePersonId }, revision) => {
      await handOver.mutateAsync({
        input: { taskId: task.id, revision, ...responsibleOf(responsiblePersonId) },
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('tasks.act.HAND_OVER_TASK')} submit={t('tasks.ask')} {...{ form, onClose }}>
      <p className="kern-body">{t('tasks.handOverText')}</p>
      <ComboBox
        label={t('tasks.field.receiver')}
        items={candidates.map(choiceOf)}
        {...form.controlled('responsiblePersonId')}
      />
    </FormDialog>
  );
}
