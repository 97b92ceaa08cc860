import { z } from 'zod';
import { useChange } from '../../api/change';
import { DeclareConflictDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextArea } from '../../ui/text-area';
import type { ReviewDialogProps } from './way';

const schema = z.object({
  reason: z.string().refine((reason) => reason.trim() !== '', { error: () => textOf('ui.required') }),
});

/** The reviewer has an interest of his own. */
export function ConflictDialog({ review, onClose }: ReviewDialogProps) {
  const t = useTexts();
  const declare = useChange(DeclareConflictDocument);
  const form = useRecordForm({
    schema,
    saved: { reason: '' },
    revision: review.revision,
    draftKey: `review-${review.id}-conflict`,
    onSave: async ({ reason }, revision) => {
      await declare.mutateAsync({ input: { reviewId: review.id, revision, reason } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('way.conflict')} submit={t('way.conflict')} {...{ form, onClose }}>
      <p className="kern-body">{t('way.conflict.text')}</p>
      <TextArea label={t('way.conflict.reason')} {...form.field('reason')} />
    </FormDialog>
  );
}
