import { z } from 'zod';
import { useChange } from '../api/change';
import {
  ChangeGrantDocument,
  RecordGrantDocument,
  type ShownApplicationFragment,
} from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { localDay } from '../texts/times';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { euros } from './euros';
import { isEuros } from './typed-amounts';

interface GrantDialogProps {
  readonly application: ShownApplicationFragment;
  readonly onClose: () => void;
}

const needed = () => z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const schema = z.object({
  ...{ number: needed(), issuedOn: needed(), periodFrom: needed(), periodTo: needed() },
  amount: needed().refine(isEuros, { error: () => textOf('funding.wrong.euros') }),
  ...{ drawUntil: z.string(), proofDueOn: z.string(), conditions: z.string() },
});

const savedOf = ({ grant, year }: ShownApplicationFragment): z.infer<typeof schema> => ({
  number: grant?.number ?? '',
  issuedOn: grant?.issuedOn ?? localDay(new Date()),
  amount: grant === null ? '' : euros(grant.amount),
  periodFrom: grant?.periodFrom ?? `${year}-01-01`,
  periodTo: grant?.periodTo ?? `${year}-12-31`,
  drawUntil: grant?.drawUntil ?? '',
  proofDueOn: grant?.proofDueOn ?? '',
  conditions: grant?.conditions.map(({ words }) => words).join('\n') ?? '',
});

const orNull = (day: string): string | null => (day === '' ? null : day);

/** What the notice of the funder says, at first and when it is changed. */
export function GrantDialog({ application, onClose }: GrantDialogProps) {
  const t = useTexts();
  const { id, revision, grant } = application;
  const record = useChange(RecordGrantDocument);
  const change = useChange(ChangeGrantDocument);
  const form = useRecordForm({
    schema,
    saved: savedOf(application),
    revision,
    draftKey: `funding-grant-${id}`,
    onSave: async ({ drawUntil, proofDueOn, conditions, ...values }, seen) => {
      const lines = conditions.split('\n').filter((line) => line.trim() !== '');
      const facts = {
        ...values,
        drawUntil: orNull(drawUntil),
        proofDueOn: orNull(proofDueOn),
        conditions: lines,
      };
      const input = { applicationId: id, revision: seen, grant: facts };
      await (grant === null ? record.mutateAsync({ input }) : change.mutateAsync({ input }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(grant === null ? 'funding.act.RECORD_GRANT' : 'funding.act.CHANGE_GRANT')}
      {...{ form, onClose }}
    >
      <TextField label={t('funding.grantNumber')} {...form.field('number')} />
      <DateField label={t('funding.issuedOn')} {...form.controlled('issuedOn')} />
      <TextField label={t('funding.amount')} inputMode="decimal" {...form.field('amount')} />
      <DateField label={t('funding.periodFrom')} {...form.controlled('periodFrom')} />
      <DateField label={t('funding.periodTo')} {...form.controlled('periodTo')} />
      <DateField label={t('funding.drawUntil')} required={false} {...form.controlled('drawUntil')} />
      <DateField label={t('funding.proofDueOn')} required={false} {...form.controlled('proofDueOn')} />
      <TextArea
        label={t('funding.conditions')}
        hint={t('funding.conditionsHint')}
        required={false}
        {...form.field('conditions')}
      />
    </FormDialog>
  );
}
