import { z } from 'zod';
import { useChange } from '../api/change';
import { RecordDrawdownPaymentDocument, type ShownApplicationFragment } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { localDay } from '../texts/times';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import type { Drawdown } from './drawdown-fields';

interface PaymentDialogProps {
  readonly application: Pick<ShownApplicationFragment, 'id' | 'revision'>;
  readonly drawdown: Drawdown;
  readonly onClose: () => void;
}

/** The money of a drawdown has come. */
export function PaymentDialog({ application, drawdown, onClose }: PaymentDialogProps) {
  const t = useTexts();
  const pay = useChange(RecordDrawdownPaymentDocument);
  const form = useRecordForm({
    schema: z.object({ paidOn: z.string().min(1, { error: () => textOf('ui.required') }) }),
    saved: { paidOn: localDay(new Date()) },
    revision: application.revision,
    draftKey: `funding-payment-${drawdown.id}`,
    onSave: async ({ paidOn }) => {
      await pay.mutateAsync({
        input: { applicationId: application.id, drawdownId: drawdown.id, paidOn },
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('funding.drawdown.pay')} {...{ form, onClose }}>
      <DateField label={t('funding.paidOn')} {...form.controlled('paidOn')} />
    </FormDialog>
  );
}
