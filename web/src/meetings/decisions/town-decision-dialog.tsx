import { z } from 'zod';
import { useChange } from '../../api/change';
import { RecordTownDecisionDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { DateField } from '../../ui/date-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import type { AgendaItem } from '../meeting';

const AUTHORITIES = ['TOWN_COUNCIL', 'ADMINISTRATION'] as const;
const required = z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const schema = z.object({ authority: required, granted: required, decidedOn: required, reference: required });

interface TownDecisionDialogProps {
  readonly decision: NonNullable<AgendaItem['decision']>;
  readonly onClose: () => void;
}

/** What administration or Stadtrat decided about the money. */
export function TownDecisionDialog({ decision, onClose }: TownDecisionDialogProps) {
  const t = useTexts();
  const record = useChange(RecordTownDecisionDocument);
  const form = useRecordForm({
    schema,
    saved: { authority: '', granted: '', decidedOn: '', reference: '' },
    revision: decision.revision,
    draftKey: `town-decision-${decision.id}`,
    onSave: async ({ authority, granted, decidedOn, reference }, revision) => {
      const by = authority as (typeof AUTHORITIES)[number];
      const said = { authority: by, granted: granted === 'yes', decidedOn, reference };
      await record.mutateAsync({ input: { decisionId: decision.id, revision, ...said } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('decisions.town')} {...{ form, onClose }}>
      <RadioGroup
        legend={t('decisions.town.authority')}
        options={AUTHORITIES.map((value) => ({ value, label: t(`decisions.town.authority.${value}`) }))}
        {...form.controlled('authority')}
      />
      <RadioGroup
        legend={t('decisions.town.granted')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`decisions.town.granted.${value}`),
        }))}
        {...form.controlled('granted')}
      />
      <DateField label={t('decisions.town.decidedOn')} {...form.controlled('decidedOn')} />
      <TextField
        label={t('decisions.town.reference')}
        hint={t('decisions.town.reference.hint')}
        {...form.field('reference')}
      />
    </FormDialog>
  );
}
