import { z } from 'zod';
import { useChange } from '../api/change';
import { DrawFundsDocument, type ShownApplicationFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { localDay } from '../texts/times';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { DrawdownFields, drawdownFields } from './drawdown-fields';

interface DrawDialogProps {
  readonly application: ShownApplicationFragment;
  readonly onClose: () => void;
}

/** Money is drawn from the grant. */
export function DrawDialog({ application: { id, revision, grant }, onClose }: DrawDialogProps) {
  const t = useTexts();
  const draw = useChange(DrawFundsDocument);
  const form = useRecordForm({
    schema: z.object(drawdownFields),
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
      <DrawdownFields form={form} left={grant?.left ?? 0} />
    </FormDialog>
  );
}
