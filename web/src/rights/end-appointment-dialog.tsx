import { z } from 'zod';
import { useChange } from '../api/change';
import { EndAppointmentDocument, type ListedAppointmentFragment } from '../api/generated/graphql';
import { today } from '../council/words';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';

interface EndAppointmentDialogProps {
  readonly appointment: ListedAppointmentFragment;
  readonly onClose: () => void;
}

const endSchema = z.object({ lastDay: z.string().min(1, { error: () => textOf('ui.required') }) });

/** An appointment ends earlier than agreed. */
export function EndAppointmentDialog({ appointment, onClose }: EndAppointmentDialogProps) {
  const t = useTexts();
  const end = useChange(EndAppointmentDocument);
  const form = useRecordForm({
    schema: endSchema,
    saved: { lastDay: today() },
    revision: 0,
    draftKey: `appointment-${appointment.id}-end`,
    onSave: async ({ lastDay }) => {
      await end.mutateAsync({ input: { appointmentId: appointment.id, lastDay } });
      onClose();
    },
  });
  const name = appointment.holderName ?? t('rights.account');
  return (
    <FormDialog title={t('rights.endOf', { name })} submit={t('rights.end')} {...{ form, onClose }}>
      <p>{t('rights.endText')}</p>
      <DateField label={t('rights.lastDay')} {...form.controlled('lastDay')} />
    </FormDialog>
  );
}
