import { useChange } from '../../api/change';
import { CorrectDecisionDocument, RecordDecisionDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Checkbox } from '../../ui/checkbox';
import { Disclosure } from '../../ui/disclosure';
import { FormDialog } from '../../ui/forms/form-dialog';
import { type RecordForm, useRecordForm } from '../../ui/forms/use-record-form';
import { NumberField } from '../../ui/number-field';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import type { AgendaItem } from '../meeting';
import {
  type DecisionFields,
  decisionFields,
  decisionFieldsOf,
  decisionInputOf,
  KINDS,
  OUTCOMES,
  WITH_CONDITIONS,
} from './decision-fields';

interface DecisionDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** What was decided at an item: recorded once, corrected with a reason. */
export function DecisionDialog({ item, onClose }: DecisionDialogProps) {
  const t = useTexts();
  const record = useChange(RecordDecisionDocument);
  const correct = useChange(CorrectDecisionDocument);
  const { decision } = item;
  const form = useRecordForm<DecisionFields>({
    schema: decisionFields,
    saved: decisionFieldsOf(decision),
    revision: decision?.revision ?? 0,
    draftKey: `decision-${item.id}`,
    onSave: async (fields, revision) => {
      const input = decisionInputOf(fields);
      await (decision === null
        ? record.mutateAsync({ input: { agendaItemId: item.id, decision: input } })
        : correct.mutateAsync({
            input: { decisionId: decision.id, revision, decision: input, reason: fields.reason },
          }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={decision === null ? t('decisions.recordAt', { title: item.title }) : t('decisions.correct')}
      {...{ form, onClose }}
    >
      <DecisionFormFields form={form} />
      {decision !== null && (
        <TextArea
          label={t('decisions.reason')}
          hint={t('decisions.reason.hint')}
          rows={2}
          {...form.field('reason')}
        />
      )}
    </FormDialog>
  );
}

function DecisionFormFields({ form }: { readonly form: RecordForm<DecisionFields> }) {
  const t = useTexts();
  return (
    <>
      <RadioGroup
        legend={t('decisions.outcome')}
        options={OUTCOMES.map((value) => ({ value, label: t(`decisions.outcome.${value}`) }))}
        {...form.controlled('outcome')}
      />
      <TextArea label={t('decisions.wording')} {...form.field('wording')} />
      {form.methods.watch('outcome') === WITH_CONDITIONS && (
        <TextArea label={t('decisions.conditions')} rows={3} {...form.field('conditions')} />
      )}
      <p className="kern-hint">{t('decisions.votes.hint')}</p>
      <div className="votes">
        <NumberField label={t('decisions.yes')} min={0} required={false} {...form.field('yes')} />
        <NumberField label={t('decisions.no')} min={0} required={false} {...form.field('no')} />
        <NumberField
          label={t('decisions.abstentions')}
          min={0}
          required={false}
          {...form.field('abstentions')}
        />
      </div>
      <Checkbox
        label={t('decisions.needsTownMoney')}
        hint={t('decisions.needsTownMoney.hint')}
        {...form.field('needsTownMoney')}
      />
      <Disclosure summary={t('decisions.kind')}>
        <Select
          label={t('decisions.kind')}
          hint={t('decisions.kind.hint')}
          options={KINDS.map((value) => ({ value, label: t(`decisions.kind.${value}`) }))}
          {...form.field('kind')}
        />
      </Disclosure>
    </>
  );
}
