import { z } from 'zod';
import { useChange } from '../api/change';
import { AppointDocument, type RoleGivenByAdmin } from '../api/generated/graphql';
import { PersonField } from '../council/person-field';
import { orNull, today } from '../council/words';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';
import { ROLE } from './words';

const GIVEN: readonly RoleGivenByAdmin[] = ['COORDINATOR', 'ADMIN', 'DATA_PROTECTION'];

interface AppointDialogProps {
  readonly territoryId: string;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

const needed = () => z.string().min(1, { error: () => textOf('ui.required') });
const appointSchema = z.object({
  ...{ personId: needed(), role: needed(), bodyId: z.string(), validFrom: needed(), validTo: z.string() },
});

/** The administration appoints somebody of its territory. */
export function AppointDialog({ territoryId, bodies, onClose }: AppointDialogProps) {
  const t = useTexts();
  const form = useAppointForm(territoryId, onClose);
  return (
    <FormDialog title={t('rights.appointTitle')} submit={t('rights.appoint')} {...{ form, onClose }}>
      <p>{t('rights.appointText')}</p>
      <PersonField
        label={t('rights.person')}
        hint={t('rights.personHint')}
        mayCreate={false}
        territoryId={territoryId}
        {...form.controlled('personId')}
      />
      <Select
        label={t('rights.role')}
        emptyLabel={t('rights.role.choose')}
        options={GIVEN.map((role) => ({ value: role, label: t(ROLE[role].name) }))}
        {...form.field('role')}
      />
      <Select
        label={t('rights.body')}
        hint={t('rights.bodyHint')}
        required={false}
        emptyLabel={t('rights.wholeTerritory')}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('bodyId')}
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

function useAppointForm(territoryId: string, onClose: () => void) {
  const appoint = useChange(AppointDocument);
  return useRecordForm<z.infer<typeof appointSchema>>({
    schema: appointSchema,
    saved: { personId: '', role: '', bodyId: '', validFrom: today(), validTo: '' },
    revision: 0,
    draftKey: `appoint-${territoryId}`,
    onSave: async ({ personId, role, bodyId, validFrom, validTo }) => {
      const input = {
        ...{ personId, role: role as RoleGivenByAdmin, validFrom },
        ...{ bodyId: orNull(bodyId), validTo: orNull(validTo) },
      };
      await appoint.mutateAsync({ input });
      onClose();
    },
  });
}
