import { z } from 'zod';
import { useChange } from '../api/change';
import { ChangeSeatDocument, type SeatChair } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { useRecordForm } from '../ui/forms/use-record-form';
import { ChairSelect } from './chair-select';
import { nameOfSeat, type SeatDialogProps } from './council-body';
import { FormDialog } from '../ui/forms/form-dialog';
import { VoiceGroup } from './voice-group';
import { orNull } from './words';

const seatSchema = z.object({
  votingRight: z.string(),
  chair: z.string(),
  validFrom: z.string().min(1, { error: () => textOf('ui.required') }),
  validTo: z.string(),
});

/** Corrects voice, chair and term of a seat; its holder stays. */
export function ChangeSeatDialog({ seat, onClose }: SeatDialogProps) {
  const t = useTexts();
  const change = useChange(ChangeSeatDocument);
  const form = useRecordForm<z.infer<typeof seatSchema>>({
    schema: seatSchema,
    saved: {
      votingRight: seat.votingRight ? 'voting' : 'advisory',
      chair: seat.chair ?? '',
      validFrom: seat.validFrom,
      validTo: seat.validTo ?? '',
    },
    revision: seat.revision,
    draftKey: `seat-${seat.id}`,
    onSave: async (values, revision) => {
      const input = {
        ...{ id: seat.id, revision, holderId: seat.holder?.id ?? null },
        votingRight: values.votingRight === 'voting',
        chair: orNull(values.chair) as SeatChair | null,
        validFrom: values.validFrom,
        validTo: orNull(values.validTo),
      };
      await change.mutateAsync({ input });
      onClose();
    },
  });
  return (
    <FormDialog title={t('council.seat.changeOf', { seat: nameOfSeat(seat) })} {...{ form, onClose }}>
      <VoiceGroup {...form.controlled('votingRight')} />
      {!seat.isVacant && <ChairSelect {...form.field('chair')} />}
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
