import { z } from 'zod';
import { useChange } from '../../api/change';
import { FinishReviewDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { Fieldset } from '../../ui/fieldset';
import { FormDialog } from '../../ui/forms/form-dialog';
import { type RecordForm, useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import type { Review, ReviewDialogProps } from './way';

const POINTS = ['0', '1', '2', '3', '4'] as const;
const VERDICTS = ['RECOMMEND', 'ADVISE_AGAINST'] as const;
type Values = Record<string, string>;

const scoreOf = (id: string): string => `score-${id}`;
const reasonOf = (id: string): string => `reason-${id}`;
const namesOf = ({ criteria }: Review): string[] => [
  ...criteria.flatMap(({ id }) => [scoreOf(id), reasonOf(id)]),
  'verdict',
  'summary',
];

const required = z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const schemaOf = (review: Review) =>
  z.object(Object.fromEntries(namesOf(review).map((name) => [name, required])));
const nothingOf = (review: Review): Values => Object.fromEntries(namesOf(review).map((name) => [name, '']));

/** A score with its reason for each criterion, a verdict and a summary. What is typed stays in this browser until then. */
export function ReviewDialog({ review, onClose }: ReviewDialogProps) {
  const t = useTexts();
  const finish = useChange(FinishReviewDocument);
  const form = useRecordForm<Values>({
    schema: schemaOf(review),
    saved: nothingOf(review),
    revision: review.revision,
    draftKey: `review-${review.id}`,
    onSave: async (values, revision) => {
      await finish.mutateAsync({ input: { reviewId: review.id, revision, ...findingOf(review, values) } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('way.review.give')} submit={t('way.review.give')} {...{ form, onClose }}>
      <p className="kern-body">{t('way.review.text')}</p>
      {review.criteria.map((criterion) => (
        <Criterion key={criterion.id} criterion={criterion} form={form} />
      ))}
      <RadioGroup
        legend={t('way.verdict')}
        options={VERDICTS.map((value) => ({ value, label: t(`way.verdict.${value}`) }))}
        {...form.controlled('verdict')}
      />
      <TextArea label={t('way.review.summary')} {...form.field('summary')} />
    </FormDialog>
  );
}

const findingOf = ({ criteria }: Review, values: Values) => ({
  scores: criteria.map(({ id }) => ({
    criterionId: id,
    score: Number(values[scoreOf(id)]),
    reason: values[reasonOf(id)] ?? '',
  })),
  verdict: values['verdict'] as (typeof VERDICTS)[number],
  summary: values['summary'] ?? '',
});

interface CriterionProps {
  readonly criterion: Review['criteria'][number];
  readonly form: RecordForm<Values>;
}

function Criterion({ criterion: { id, name, help }, form }: CriterionProps) {
  const t = useTexts();
  return (
    <Fieldset legend={name} hint={help}>
      <Select
        label={t('way.points', { name })}
        emptyLabel={t('way.points.choose')}
        options={POINTS.map((value) => ({ value, label: t(`way.points.${value}`) }))}
        {...form.field(scoreOf(id))}
      />
      <TextArea label={t('way.points.reason', { name })} rows={2} {...form.field(reasonOf(id))} />
    </Fieldset>
  );
}
