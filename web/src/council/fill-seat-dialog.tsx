import { z } from 'zod';
import { useChange } from '../api/change';
import { ChangeSeatDocument, HandOverSeatDocument, type SeatChair } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { useRecordForm } from '../ui/forms/use-record-form';
import { ChairSelect } from './chair-select';
import { nameOfSeat, type SeatDialogProps } from './council-body';
import { FormDialog } from '../ui/forms/form-dialog';
import { PersonField } from './person-field';
import { orNull, today } from './words';

const fillSchema = z.object({
  holderId: z.string(),
  from: z.string().min(1, { error: () => textOf('ui.required') }),
  chair: z.string(),
});

/** Somebody takes a vacant seat, or takes it over from its holder. */
export function FillSeatDialog({ seat, territoryId, onClose }: SeatDialogProps) {
  const t = useTexts();
  const form = useFillForm({ seat, territoryId, onClose });
  const vacant = seat.isVacant;
  return (
    <FormDialog
      title={t(vacant ? 'council.seat.fillOf' : 'council.seat.handOverOf', { seat: nameOfSeat(seat) })}
      submit={t(vacant ? 'council.seat.fill' : 'council.seat.handOver')}
      {...{ form, onClose }}
    >
      {seat.holder !== null && <p>{t('council.seat.heldBy', { name: seat.holder.name })}</p>}
      <PersonField
        label={t(vacant ? 'council.seat.newHolder' : 'council.seat.successor')}
        hint={vacant ? undefined : t('council.seat.successorHint')}
        required={vacant}
        territoryId={territoryId}
        without={seat.holder === null ? [] : [seat.holder.id]}
        {...form.controlled('holderId')}
      />
      <DateField
        label={t('council.seat.from')}
        hint={t('council.seat.fromHint')}
        {...form.controlled('from')}
      />
      <ChairSelect {...form.field('chair')} />
    </FormDialog>
  );
}

function useFillForm({ seat, onClose }: SeatDialogProps) {
  const fill = useChange(ChangeSeatDocument);
  const handOver = useChange(HandOverSeatDocument);
  const needed = seat.isVacant
    ? fillSchema.refine(({ holderId }) => holderId !== '', {
        path: ['holderId'],
        error: () => textOf('council.seat.chooseHolder'),
      })
    : fillSchema;
  return useRecordForm({
    schema: needed,
    saved: {
      holderId: '',
      from:
        seat.validFrom > today() || (seat.isVacant && seat.validTo !== null && seat.validTo <= today())
          ? seat.validFrom
          : today(),
      chair: seat.chair ?? '',
    },
    revision: seat.revision,
    draftKey: `seat-${seat.id}-holder`,
    onSave: async (values, revision) => {
      const facts = {
        ...{ id: seat.id, revision, holderId: orNull(values.holderId) },
        chair: orNull(values.chair) as SeatChair | null,
      };
      // From its first day on the seat is simply filled; later days leave the time before vacant.
      if (seat.isVacant && values.from === seat.validFrom) {
        const { validFrom, validTo, votingRight } = seat;
        await fill.mutateAsync({ input: { ...facts, validFrom, validTo, votingRight } });
      } else await handOver.mutateAsync({ input: { ...facts, from: values.from } });
      onClose();
    },
  });
}
