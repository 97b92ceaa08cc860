import { z } from 'zod';
import { useChange } from '../api/change';
import { type AgreementFragment, AppointCoachDocument } from '../api/generated/graphql';
import { PersonField } from '../council/person-field';
import { orNull, today } from '../council/words';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';

interface AppointCoachDialogProps {
  readonly stateId: string;
  readonly agreements: readonly AgreementFragment[];
  readonly onClose: () => void;
}

const needed = () => z.string().min(1, { error: () => textOf('ui.required') });
const coachSchema = z.object({
  ...{ personId: needed(), territoryId: needed(), validFrom: needed(), validTo: z.string() },
});

/** The state council appoints one of its persons for a town that has agreed. */
export function AppointCoachDialog({ stateId, agreements, onClose }: AppointCoachDialogProps) {
  const t = useTexts();
  const appoint = useChange(AppointCoachDocument);
  const form = useRecordForm<z.infer<typeof coachSchema>>({
    schema: coachSchema,
    saved: { personId: '', territoryId: '', validFrom: today(), validTo: '' },
    revision: 0,
    draftKey: `coach-${stateId}`,
    onSave: async ({ validTo, ...values }) => {
      await appoint.mutateAsync({ input: { ...values, validTo: orNull(validTo) } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('rights.appointCoach')} submit={t('rights.appoint')} {...{ form, onClose }}>
      <PersonField
        label={t('rights.person')}
        hint={t('rights.personStateHint')}
        territoryId={stateId}
        {...form.controlled('personId')}
      />
      <Select
        label={t('rights.town')}
        emptyLabel={t('rights.role.choose')}
        options={agreements.map(({ territoryId, territoryName }) => ({
          value: territoryId,
          label: territoryName,
        }))}
        {...form.field('territoryId')}
      />
      <DateField label={t('rights.from')} {...form.controlled('validFrom')} />
      <DateField
        label={t('rights.to')}
        hint={t('rights.toHint')}
        required={false}
        {...form.controlled('validTo')}
      />
    </FormDialog>
  );
}
