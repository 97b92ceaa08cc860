import { type TextName, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { Fieldset } from '../ui/fieldset';
import type { RecordForm } from '../ui/forms/use-record-form';
import { RadioGroup } from '../ui/radio-group';
import { TextField } from '../ui/text-field';
import type { RulesValues } from './rules-values';

type Form = RecordForm<RulesValues>;
type Name = keyof RulesValues;

/** Every parameter of rules of procedure with what it means and what is usual. */
export function RulesFields({ form }: { readonly form: Form }) {
  const t = useTexts();
  return (
    <>
      <DateField
        label={t('council.rule.validFrom')}
        hint={t('council.rule.validFromHint')}
        {...form.controlled('validFrom')}
      />
      <Periods form={form} />
      <Quorum form={form} />
      <Votes form={form} />
      <AfterMeeting form={form} />
      <Reminders form={form} />
    </>
  );
}

interface TypedProps {
  readonly form: Form;
  readonly name: Name;
  readonly label: TextName;
  readonly hint: TextName;
  readonly required?: boolean;
}

const Typed = ({ form, name, label, hint, required = false }: TypedProps) => {
  const t = useTexts();
  return (
    <TextField
      inputMode={required ? 'numeric' : undefined}
      label={t(label)}
      hint={t(hint)}
      required={required}
      {...form.field(name)}
    />
  );
};

interface ChosenProps {
  readonly form: Form;
  readonly name: Name;
  readonly legend: TextName;
  readonly options: readonly (readonly [value: string, text: TextName])[];
}

const Chosen = ({ form, name, legend, options }: ChosenProps) => {
  const t = useTexts();
  return (
    <RadioGroup
      legend={t(legend)}
      options={options.map(([value, text]) => ({ value, label: t(text) }))}
      {...form.controlled(name)}
    />
  );
};

const Periods = ({ form }: { readonly form: Form }) => {
  const t = useTexts();
  return (
    <Fieldset legend={t('council.rule.periods')}>
      <Typed
        form={form}
        name="invitationPeriodDays"
        label="council.rule.invitationDays"
        hint="council.rule.invitationHint"
      />
      <Typed
        form={form}
        name="urgentPeriodDays"
        label="council.rule.urgentDays"
        hint="council.rule.urgentHint"
      />
      <Typed
        form={form}
        name="agendaSupplementDays"
        label="council.rule.supplementDays"
        hint="council.rule.supplementHint"
      />
      <Typed
        form={form}
        name="periodParagraph"
        label="council.rule.paragraph"
        hint="council.rule.paragraphHint"
      />
      <Typed form={form} name="demandFraction" label="council.rule.demand" hint="council.rule.demandHint" />
    </Fieldset>
  );
};

const Quorum = ({ form }: { readonly form: Form }) => {
  const t = useTexts();
  return (
    <Fieldset legend={t('council.rule.quorum')}>
      <Typed form={form} name="quorum" label="council.rule.quorumPart" hint="council.rule.quorumHint" />
      <Chosen
        {...{ form, name: 'quorumBase', legend: 'council.rule.quorumBase' }}
        options={[
          ['OCCUPIED', 'council.rule.occupied'],
          ['ALL', 'council.rule.all'],
        ]}
      />
      <Typed
        form={form}
        name="secondMeetingQuorum"
        label="council.rule.second"
        hint="council.rule.secondHint"
      />
    </Fieldset>
  );
};

const Votes = ({ form }: { readonly form: Form }) => {
  const t = useTexts();
  return (
    <Fieldset legend={t('council.rule.votes')}>
      <Chosen
        {...{ form, name: 'threshold', legend: 'council.rule.majority' }}
        options={[
          ['MORE_THAN_HALF', 'council.rule.half'],
          ['TWO_THIRDS', 'council.rule.twoThirds'],
          ['FOUR_FIFTHS', 'council.rule.fourFifths'],
          ['UNANIMOUS', 'council.rule.unanimous'],
        ]}
      />
      <Chosen
        {...{ form, name: 'base', legend: 'council.rule.base' }}
        options={[
          ['CAST', 'council.rule.cast'],
          ['PRESENT', 'council.rule.present'],
          ['ALL_SEATS', 'council.rule.allSeats'],
        ]}
      />
      <Chosen
        {...{ form, name: 'tie', legend: 'council.rule.tie' }}
        options={[
          ['REJECTED', 'council.rule.tieRejected'],
          ['CHAIR', 'council.rule.tieChair'],
        ]}
      />
      <Chosen
        {...{ form, name: 'abstention', legend: 'council.rule.abstention' }}
        options={[
          ['NOT_COUNTED', 'council.rule.notCounted'],
          ['AS_NO', 'council.rule.asNo'],
        ]}
      />
      <Chosen
        {...{ form, name: 'circularVote', legend: 'council.rule.circular' }}
        options={[
          ['yes', 'council.rule.allowed'],
          ['no', 'council.rule.notAllowed'],
        ]}
      />
      <Chosen
        {...{ form, name: 'defaultPublicity', legend: 'council.rule.publicity' }}
        options={[
          ['NON_PUBLIC', 'council.rule.nonPublic'],
          ['PUBLIC', 'council.rule.public'],
        ]}
      />
    </Fieldset>
  );
};

const AfterMeeting = ({ form }: { readonly form: Form }) => {
  const t = useTexts();
  return (
    <Fieldset legend={t('council.rule.after')}>
      <Typed
        form={form}
        name="minutesDays"
        label="council.rule.minutesDays"
        hint="council.rule.minutesHint"
        required
      />
      <Typed
        form={form}
        name="objectionDays"
        label="council.rule.objectionDays"
        hint="council.rule.objectionHint"
        required
      />
    </Fieldset>
  );
};

const Reminders = ({ form }: { readonly form: Form }) => {
  const t = useTexts();
  return (
    <Fieldset legend={t('council.rule.reminders')}>
      <Typed form={form} name="remindDays" label="council.rule.remindOpen" hint="council.rule.daysHint" />
      <Typed form={form} name="remindAllDays" label="council.rule.remindAll" hint="council.rule.daysHint" />
      <Typed
        form={form}
        name="remindVideoHours"
        label="council.rule.remindVideo"
        hint="council.rule.videoHint"
      />
      <Typed form={form} name="nudgeAfterDays" label="council.rule.nudge" hint="council.rule.nudgeHint" />
    </Fieldset>
  );
};
