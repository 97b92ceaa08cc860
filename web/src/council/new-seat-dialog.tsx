import { z } from 'zod';
import { useChange } from '../api/change';
import { CreateSeatDocument, type SeatChair } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { useRecordForm } from '../ui/forms/use-record-form';
import { ChairSelect } from './chair-select';
import type { Body } from './council-body';
import { FormDialog } from '../ui/forms/form-dialog';
import { OrganisationField } from './organisation-field';
import { PersonField } from './person-field';
import { VoiceGroup } from './voice-group';
import { orNull, today } from './words';

interface NewSeatDialogProps {
  readonly body: Body;
  readonly onClose: () => void;
}

const newSeatSchema = z
  .object({
    organisationId: z.string(),
    holderId: z.string(),
    votingRight: z.string(),
    chair: z.string(),
    validFrom: z.string().min(1, { error: () => textOf('ui.required') }),
    validTo: z.string(),
  })
  .refine(({ organisationId, holderId }) => organisationId !== '' || holderId !== '', {
    path: ['organisationId'],
    error: () => textOf('council.seat.whose'),
  });

/** A new seat: of an organisation, or of a person alone. */
export function NewSeatDialog({ body, onClose }: NewSeatDialogProps) {
  const t = useTexts();
  const form = useNewSeatForm({ body, onClose });
  const territoryId = body.territory.id;
  return (
    <FormDialog title={t('council.seat.new')} submit={t('council.seat.create')} {...{ form, onClose }}>
      <OrganisationField
        label={t('council.organisation')}
        hint={t('council.seat.organisationHint')}
        required={false}
        territoryId={territoryId}
        {...form.controlled('organisationId')}
      />
      <PersonField
        label={t('council.holder')}
        hint={t('council.seat.holderHint')}
        required={false}
        territoryId={territoryId}
        {...form.controlled('holderId')}
      />
      <VoiceGroup {...form.controlled('votingRight')} />
      <ChairSelect {...form.field('chair')} />
      <DateField label={t('council.seat.validFrom')} {...form.controlled('validFrom')} />
      <DateField
        label={t('council.seat.validTo')}
        hint={t('council.seat.validToHint')}
        required={false}
        {...form.controlled('validTo')}
      />
    </FormDialog>
  );
}

function useNewSeatForm({ body, onClose }: NewSeatDialogProps) {
  const create = useChange(CreateSeatDocument);
  return useRecordForm<z.infer<typeof newSeatSchema>>({
    schema: newSeatSchema,
    saved: {
      ...{ organisationId: '', holderId: '', votingRight: 'voting', chair: '' },
      ...{ validFrom: today(), validTo: '' },
    },
    revision: 0,
    draftKey: `seat-new-${body.id}`,
    onSave: async (values) => {
      const input = {
        bodyId: body.id,
        organisationId: orNull(values.organisationId),
        holderId: orNull(values.holderId),
        votingRight: values.votingRight === 'voting',
        chair: orNull(values.chair) as SeatChair | null,
        validFrom: values.validFrom,
        validTo: orNull(values.validTo),
      };
      await create.mutateAsync({ input });
      onClose();
    },
  });
}
