import { z } from 'zod';
import { useChange } from '../api/change';
import { DrawFundsDocument, type ShownApplicationFragment } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { localDay } from '../texts/times';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextField } from '../ui/text-field';
import { euros } from './euros';
import { isEuros } from './typed-amounts';

interface DrawDialogProps {
  readonly application: ShownApplicationFragment;
  readonly onClose: () => void;
}

const schema = z.object({
  amount: z
    .string()
    .refine((text) => text.trim() !== '' && isEuros(text), { error: () => textOf('funding.wrong.euros') }),
  requestedOn: z.string().min(1, { error: () => textOf('ui.required') }),
  ...{ purpose: z.string(), paidOn: z.string() },
});

/** Money is drawn from the grant. */
export function DrawDialog({ application: { id, revision, grant }, onClose }: DrawDialogProps) {
  const t = useTexts();
  const draw = useChange(DrawFundsDocument);
  const form = useRecordForm({
    schema,
    saved: { amount: '', requestedOn: localDay(new Date()), purpose: '', paidOn: '' },
    revision,
    draftKey: `funding-draw-${id}`,
    onSave: async ({ paidOn, ...values }) => {
      await draw.mutateAsync({
        input: { applicationId: id, ...values, paidOn: paidOn === '' ? null : paidOn },
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('funding.act.DRAW_FUNDS')} {...{ form, onClose }}>
      <TextField
        label={t('funding.amount')}
        hint={t('funding.leftHint', { left: euros(grant?.left ?? 0) })}
        inputMode="decimal"
        {...form.field('amount')}
      />
      <DateField label={t('funding.requestedOn')} {...form.controlled('requestedOn')} />
      <TextField label={t('funding.purpose')} required={false} {...form.field('purpose')} />
      <DateField label={t('funding.paidOn')} required={false} {...form.controlled('paidOn')} />
    </FormDialog>
  );
}
