import { z } from 'zod';
import { useChange } from '../api/change';
import { CorrectDrawdownDocument, type ShownApplicationFragment } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { Checkbox } from '../ui/checkbox';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextField } from '../ui/text-field';
import { type Drawdown, DrawdownFields, drawdownFields } from './drawdown-fields';
import { typedEuros } from './euros';

interface CorrectDrawdownDialogProps {
  readonly application: ShownApplicationFragment;
  readonly drawdown: Drawdown;
  readonly onClose: () => void;
}

const schema = z.object({
  ...drawdownFields,
  reason: z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') }),
  neverDrawn: z.boolean(),
});

/** A drawdown was entered wrongly: what is right, and why it changes. */
export function CorrectDrawdownDialog({ application, drawdown, onClose }: CorrectDrawdownDialogProps) {
  const t = useTexts();
  const correct = useChange(CorrectDrawdownDocument);
  const { amount, requestedOn, purpose, paidOn } = drawdown;
  const form = useRecordForm({
    schema,
    saved: {
      ...{ amount: typedEuros(amount), requestedOn, purpose: purpose ?? '', paidOn: paidOn ?? '' },
      ...{ reason: '', neverDrawn: false },
    },
    revision: application.revision,
    draftKey: `funding-correct-${drawdown.id}`,
    onSave: async ({ reason, neverDrawn, ...typed }) => {
      const right = { ...typed, paidOn: typed.paidOn === '' ? null : typed.paidOn };
      await correct.mutateAsync({
        input: {
          ...{ applicationId: application.id, drawdownId: drawdown.id, reason },
          correct: neverDrawn ? null : right,
        },
      });
      onClose();
    },
  });
  const left = (application.grant?.left ?? 0) + amount;
  return (
    <FormDialog title={t('funding.drawdown.correct')} {...{ form, onClose }}>
      <p className="kern-body">{t('funding.drawdown.correctText')}</p>
      <DrawdownFields form={form} left={left} />
      <TextField label={t('funding.reason')} {...form.field('reason')} />
      <Checkbox
        label={t('funding.drawdown.never')}
        hint={t('funding.drawdown.neverHint')}
        {...form.field('neverDrawn')}
      />
    </FormDialog>
  );
}
