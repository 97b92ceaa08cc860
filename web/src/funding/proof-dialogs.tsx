import { z } from 'zod';
import { useChange } from '../api/change';
import {
  SaveProofOfUseDocument,
  type ShownApplicationFragment,
  SubmitProofOfUseDocument,
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

interface ProofDialogProps {
  readonly application: ShownApplicationFragment;
  readonly onClose: () => void;
}

const amount = () =>
  z
    .string()
    .refine((text) => text.trim() !== '' && isEuros(text), { error: () => textOf('funding.wrong.euros') });

/** A field for each line of the numbers; its name has no dots, because the form takes those for paths. */
const nameOf = (index: number) => `spent${index}` as const;

/** The report in words, and what was really spent. */
export function ProofDialog({ application: { id, revision, proof }, onClose }: ProofDialogProps) {
  const t = useTexts();
  const save = useChange(SaveProofOfUseDocument);
  const lines = proof?.lines ?? [];
  const words = { activities: z.string(), results: z.string(), deviations: z.string() };
  const schema = z.object(words).catchall(amount());
  const form = useRecordForm<Record<string, string>>({
    schema,
    saved: {
      activities: proof?.activities ?? '',
      results: proof?.results ?? '',
      deviations: proof?.deviations ?? '',
      ...Object.fromEntries(lines.map(({ spent }, index) => [nameOf(index), euros(spent)])),
    },
    revision,
    draftKey: `funding-proof-${id}`,
    onSave: async (values, seen) => {
      const { activities, results, deviations } = values;
      const spent = lines.map((line, index) => ({ lineId: line.id, spent: values[nameOf(index)] ?? '' }));
      await save.mutateAsync({
        input: { applicationId: id, revision: seen, activities, results, deviations, lines: spent },
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('funding.proof.change')} {...{ form, onClose }}>
      <TextArea label={t('funding.proof.activities')} required={false} {...form.field('activities')} />
      <TextArea label={t('funding.proof.results')} required={false} {...form.field('results')} />
      <TextArea label={t('funding.proof.deviations')} required={false} {...form.field('deviations')} />
      {lines.map(({ id: lineId, title }, index) => (
        <TextField
          key={lineId}
          label={t('funding.proof.spentOn', { title })}
          inputMode="decimal"
          {...form.field(nameOf(index))}
        />
      ))}
    </FormDialog>
  );
}

/** It was handed in, and stays as it is. */
export function SubmitProofDialog({ application: { id, revision }, onClose }: ProofDialogProps) {
  const t = useTexts();
  const submit = useChange(SubmitProofOfUseDocument);
  const form = useRecordForm({
    schema: z.object({ submittedOn: z.string().min(1, { error: () => textOf('ui.required') }) }),
    saved: { submittedOn: localDay(new Date()) },
    revision,
    draftKey: `funding-proof-submit-${id}`,
    onSave: async (values) => {
      await submit.mutateAsync({ input: { applicationId: id, revision, ...values } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('funding.proof.submit')} {...{ form, onClose }}>
      <DateField label={t('funding.proof.submittedOn')} {...form.controlled('submittedOn')} />
    </FormDialog>
  );
}
