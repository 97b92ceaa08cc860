import { z } from 'zod';
import { useChange } from '../api/change';
import { EndSeatDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { useRecordForm } from '../ui/forms/use-record-form';
import { nameOfSeat, type SeatDialogProps } from './council-body';
import { FormDialog } from '../ui/forms/form-dialog';
import { today } from './words';

const endSchema = z.object({ on: z.string().min(1, { error: () => textOf('ui.required') }) });

/** The seat ends without a successor. */
export function EndSeatDialog({ seat, onClose }: SeatDialogProps) {
  const t = useTexts();
  const end = useChange(EndSeatDocument);
  const form = useRecordForm({
    schema: endSchema,
    saved: { on: today() },
    revision: seat.revision,
    draftKey: `seat-${seat.id}-end`,
    onSave: async ({ on }, revision) => {
      await end.mutateAsync({ input: { id: seat.id, revision, on } });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('council.seat.endOf', { seat: nameOfSeat(seat) })}
      submit={t('council.seat.end')}
      {...{ form, onClose }}
    >
      <p>{t('council.seat.endText')}</p>
      <DateField label={t('council.seat.lastDay')} {...form.controlled('on')} />
    </FormDialog>
  );
}
