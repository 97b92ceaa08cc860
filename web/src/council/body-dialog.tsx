import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useChange } from '../api/change';
import {
  BodyChoicesDocument,
  type BodyKind,
  type BodyPageQuery,
  ChangeBodyDocument,
  CreateBodyDocument,
} from '../api/generated/graphql';
import { run } from '../api/operation';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { type RecordForm, useRecordForm } from '../ui/forms/use-record-form';
import { NumberField } from '../ui/number-field';
import { RadioGroup } from '../ui/radio-group';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { BODY_KIND, orNull, today } from './words';

type Body = NonNullable<BodyPageQuery['body']>;

interface BodyDialogProps {
  readonly territoryId: string;
  /** Absent: a new one. */
  readonly body?: Body;
  /** Proposed for a new one. */
  readonly kind?: BodyKind;
  readonly onClose: () => void;
}

const bodySchema = z.object({
  kind: z.string(),
  name: z.string().refine((name) => name.trim() !== '', { error: () => textOf('ui.required') }),
  parentId: z.string(),
  mandate: z.string(),
  mandateFrom: z.string(),
  mandateTo: z.string(),
  reportDue: z.string(),
  reportIntervalMonths: z.string(),
});
type BodyValues = z.infer<typeof bodySchema>;

/** A new body, or the change of one. */
export function BodyDialog(props: BodyDialogProps) {
  const { territoryId, body, onClose } = props;
  const t = useTexts();
  const form = useBodyForm(props);
  const above = useBodiesAbove(territoryId, body?.id);
  return (
    <FormDialog
      title={t(body === undefined ? 'council.body.new' : 'council.body.change')}
      submit={t(body === undefined ? 'council.body.create' : 'ui.save')}
      {...{ form, onClose }}
    >
      {body === undefined && (
        <RadioGroup
          legend={t('council.body.kind')}
          options={Object.entries(BODY_KIND).map(([value, text]) => ({ value, label: t(text) }))}
          {...form.controlled('kind')}
        />
      )}
      <TextField label={t('council.body.name')} {...form.field('name')} />
      {above.length > 0 && (
        <Select
          label={t('council.body.parent')}
          emptyLabel={t('council.body.top')}
          options={above}
          required={false}
          {...form.field('parentId')}
        />
      )}
      {form.methods.watch('kind') === 'WORKING_GROUP' && <MandateFields form={form} />}
    </FormDialog>
  );
}

function MandateFields({ form }: { readonly form: RecordForm<BodyValues> }) {
  const t = useTexts();
  return (
    <>
      <TextArea
        label={t('council.body.mandate')}
        hint={t('council.body.mandateHint')}
        {...form.field('mandate')}
      />
      <DateField label={t('council.body.mandateFrom')} {...form.controlled('mandateFrom')} />
      <DateField label={t('council.body.mandateTo')} required={false} {...form.controlled('mandateTo')} />
      <DateField label={t('council.body.reportDue')} required={false} {...form.controlled('reportDue')} />
      {form.methods.watch('reportDue') !== '' && (
        <NumberField
          label={t('council.body.reportInterval')}
          unit={t('council.body.reportInterval.unit')}
          hint={t('council.body.reportInterval.hint')}
          required={false}
          {...{ min: 1, max: 60 }}
          {...form.field('reportIntervalMonths')}
        />
      )}
    </>
  );
}

/** Without a day there is nothing to count from, and its field is not shown. */
const monthsOf = (months: string | null, reportDue: string | null): number | null =>
  months === null || reportDue === null ? null : Number(months);

/** The bodies below which this one may stand. */
function useBodiesAbove(territoryId: string, own: string | undefined) {
  const { data } = useQuery({
    queryKey: ['body-choices', territoryId],
    queryFn: ({ signal }) => run(BodyChoicesDocument, { territoryId }, signal),
  });
  return (data?.bodies ?? [])
    .filter(({ id, endedOn }) => id !== own && endedOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
}

function useBodyForm({ territoryId, body, kind = 'PREVENTION_COUNCIL', onClose }: BodyDialogProps) {
  const go = useNavigate();
  const create = useChange(CreateBodyDocument);
  const change = useChange(ChangeBodyDocument);
  const saved: BodyValues = {
    kind: body?.kind ?? kind,
    name: body?.name ?? (kind === 'PREVENTION_COUNCIL' ? textOf('council.kind.council') : ''),
    parentId: body?.parent?.id ?? '',
    mandate: body?.mandate ?? '',
    mandateFrom: body?.mandateFrom ?? (body === undefined ? today() : ''),
    mandateTo: body?.mandateTo ?? '',
    reportDue: body?.reportDue ?? '',
    reportIntervalMonths: body?.reportIntervalMonths?.toString() ?? '',
  };
  return useRecordForm({
    schema: bodySchema,
    saved,
    revision: body?.revision ?? 0,
    draftKey: `body-${body?.id ?? 'new'}`,
    onSave: async (values, revision) => {
      const group = values.kind === 'WORKING_GROUP';
      const ofGroup = (text: string): string | null => (group ? orNull(text) : null);
      const facts = {
        name: values.name,
        parentId: orNull(values.parentId),
        mandate: ofGroup(values.mandate),
        mandateFrom: ofGroup(values.mandateFrom),
        mandateTo: ofGroup(values.mandateTo),
        reportDue: ofGroup(values.reportDue),
        reportIntervalMonths: monthsOf(ofGroup(values.reportIntervalMonths), ofGroup(values.reportDue)),
      };
      if (body !== undefined) await change.mutateAsync({ input: { id: body.id, revision, ...facts } });
      else {
        const input = { territoryId, kind: values.kind as BodyKind, ...facts };
        const { id } = await create.mutateAsync({ input });
        void go(`/gremien/${id}`);
      }
      onClose();
    },
  });
}
