import { type TextName, useTexts } from '../texts';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { DateField } from '../ui/date-field';
import type { RecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { ProgrammeValues } from './programme-values';

interface FieldsProps {
  readonly form: RecordForm<ProgrammeValues>;
}

const FINANCE_KINDS = ['SHARE', 'FIXED', 'SHORTFALL', 'FULL'] as const;
const EXPENDITURE_KINDS = [
  ...([
    'STAFF',
    'FEES',
    'MATERIAL',
    'TRAVEL',
    'PUBLICITY',
    'RENT',
    'IN_KIND',
    'INVESTMENT',
    'OTHER',
  ] as const),
];

/** Everything that is written about a programme. */
export const ProgrammeFields = ({ form }: FieldsProps) => (
  <>
    <Source form={form} />
    <Applying form={form} />
    <Money form={form} />
    <Afterwards form={form} />
  </>
);

interface GroupProps {
  readonly title: TextName;
  readonly children: React.ReactNode;
}

const Group = ({ title, children }: GroupProps) => {
  const t = useTexts();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t(title)}</h2>
      {children}
    </section>
  );
};

function Source({ form }: FieldsProps) {
  const t = useTexts();
  return (
    <Group title="funding.rules.source">
      <TextField label={t('funding.name')} {...form.field('name')} />
      <TextField label={t('funding.shortName')} required={false} {...form.field('shortName')} />
      <TextField label={t('funding.funder')} hint={t('funding.funderHint')} {...form.field('funder')} />
      <TextField label={t('funding.source')} hint={t('funding.sourceHint')} {...form.field('source')} />
      <TextField
        label={t('funding.sourceUrl')}
        required={false}
        inputMode="url"
        {...form.field('sourceUrl')}
      />
      <DateField label={t('funding.asOf')} hint={t('funding.asOfHint')} {...form.controlled('asOf')} />
      <DateField label={t('funding.from')} {...form.controlled('validFrom')} />
      <DateField label={t('funding.to')} required={false} {...form.controlled('validTo')} />
      <TextArea label={t('funding.remarks')} required={false} {...form.field('remarks')} />
    </Group>
  );
}

function Applying({ form }: FieldsProps) {
  const t = useTexts();
  const ahead = ['0', '1', '2'].map((value) => ({
    value,
    label: t('funding.ahead', { ahead: Number(value) }),
  }));
  return (
    <Group title="funding.rules.applying">
      <TextArea
        label={t('funding.windows')}
        hint={t('funding.windowsHint')}
        required={false}
        {...form.field('windows')}
      />
      <Select label={t('funding.windowYearsAhead')} options={ahead} {...form.field('windowYearsAhead')} />
      <Checkbox label={t('funding.counts.receipt')} {...form.field('receiptCounts')} />
      <Checkbox label={t('funding.consultation.yes')} {...form.field('consultationNeeded')} />
      <Checkbox label={t('funding.onward.yes')} {...form.field('onwardGrantAllowed')} />
    </Group>
  );
}

function Money({ form }: FieldsProps) {
  const t = useTexts();
  return (
    <Group title="funding.rules.money">
      <CheckboxGroup
        legend={t('funding.financeKinds')}
        options={FINANCE_KINDS.map((value) => ({ value, label: t(`funding.financeKind.${value}`) }))}
        {...chosenOf(form, 'financeKinds')}
      />
      <Optional form={form} name="maximumRate" label="funding.rate" hint="funding.percentHint" />
      <Optional form={form} name="minimumOwnShare" label="funding.ownShare" hint="funding.percentHint" />
      <Checkbox label={t('funding.inKindCounts')} {...form.field('inKindCounts')} />
      <Optional form={form} name="floor" label="funding.floor" hint="funding.eurosHint" />
      <Optional
        form={form}
        name="floorExceptions"
        label="funding.floorExceptions"
        hint="funding.floorExceptionsHint"
      />
      <Optional form={form} name="ceiling" label="funding.ceiling" hint="funding.eurosHint" />
      <Optional form={form} name="reimbursedBelow" label="funding.reimbursedBelow" hint="funding.eurosHint" />
      <CheckboxGroup
        legend={t('funding.eligibleKinds')}
        options={EXPENDITURE_KINDS.map((value) => ({ value, label: t(`funding.expenditure.${value}`) }))}
        {...chosenOf(form, 'eligibleKinds')}
      />
      <TextArea
        label={t('funding.staffCaps')}
        hint={t('funding.staffCapsHint')}
        required={false}
        {...form.field('staffCaps')}
      />
    </Group>
  );
}

/** Several of a list; the boxes give plain words, and all of them are of the list. */
function chosenOf(form: RecordForm<ProgrammeValues>, name: 'financeKinds' | 'eligibleKinds') {
  const { onChange, ...chosen } = form.controlled(name);
  return {
    ...chosen,
    onChange: (kinds: string[]) => onChange(kinds as ProgrammeValues[typeof name] & string[]),
  };
}

function Afterwards({ form }: FieldsProps) {
  const t = useTexts();
  return (
    <Group title="funding.rules.afterwards">
      <Optional form={form} name="proofMonths" label="funding.proofMonthsField" hint="funding.numberHint" />
      <Optional
        form={form}
        name="retentionYears"
        label="funding.retentionYearsField"
        hint="funding.numberHint"
      />
      <Checkbox label={t('funding.followUpChecked')} {...form.field('followUpChecked')} />
    </Group>
  );
}

interface OptionalProps extends FieldsProps {
  readonly name:
    | 'maximumRate'
    | 'minimumOwnShare'
    | 'floor'
    | 'floorExceptions'
    | 'ceiling'
    | 'reimbursedBelow'
    | 'proofMonths'
    | 'retentionYears';
  readonly label: TextName;
  readonly hint: TextName;
}

const Optional = ({ form, name, label, hint }: OptionalProps) => {
  const t = useTexts();
  return <TextField label={t(label)} hint={t(hint)} required={false} {...form.field(name)} />;
};
