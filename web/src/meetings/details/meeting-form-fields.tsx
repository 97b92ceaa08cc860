import { useTexts } from '../../texts';
import { DateField } from '../../ui/date-field';
import { Disclosure } from '../../ui/disclosure';
import type { RecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { TimeField } from '../../ui/time-field';
import { isTwice, type Occurrence } from './local-time';
import type { MeetingFields } from './meeting-fields';

interface MeetingFormFieldsProps<Values extends MeetingFields> {
  readonly form: RecordForm<Values>;
}

const KINDS = ['ORDINARY', 'URGENT', 'CONSTITUTIVE'] as const;

/** The same form, seen as one over the fields that every meeting has. */
const fieldsOf = <Values extends MeetingFields>(form: RecordForm<Values>) =>
  form as unknown as RecordForm<MeetingFields>;

/** When, where and by when to answer: the fields of a new meeting and of a draft. */
export function MeetingFormFields<Values extends MeetingFields>(props: MeetingFormFieldsProps<Values>) {
  const t = useTexts();
  const form = fieldsOf(props.form);
  const kind = form.methods.watch('kind');
  return (
    <>
      <TimeFields form={form} />
      <TextField
        label={t('meetings.form.place')}
        required={false}
        autoComplete="off"
        {...form.field('place')}
      />
      <Disclosure
        summary={t('meetings.form.more')}
        open={kind !== 'ORDINARY' || form.methods.getValues('videoUrl') !== ''}
      >
        <TextField
          type="url"
          label={t('meetings.form.videoUrl')}
          hint={t('meetings.form.videoUrlHint')}
          required={false}
          {...form.field('videoUrl')}
        />
        <DateField
          label={t('meetings.form.answerBy')}
          hint={t('meetings.form.answerByHint')}
          required={false}
          {...form.controlled('answerBy')}
        />
        <Select
          label={t('meetings.form.kind')}
          options={KINDS.map((value) => ({ value, label: t(`meetings.kind.${value}`) }))}
          {...form.field('kind')}
        />
        {kind === 'URGENT' && (
          <TextField
            label={t('meetings.form.urgencyReason')}
            hint={t('meetings.form.urgencyReasonHint')}
            required={false}
            {...form.field('urgencyReason')}
          />
        )}
      </Disclosure>
    </>
  );
}

function TimeFields({ form }: { readonly form: RecordForm<MeetingFields> }) {
  const t = useTexts();
  const day = form.methods.watch('day');
  const start = form.methods.watch('startsAt');
  const { error: twiceError, ...twice } = form.controlled('startTwice');
  return (
    <>
      <div className="meeting-times">
        <DateField label={t('meetings.form.day')} {...form.controlled('day')} />
        <TimeField label={t('meetings.form.startsAt')} {...form.controlled('startsAt')} />
        <TimeField label={t('meetings.form.endsAt')} required={false} {...form.controlled('endsAt')} />
      </div>
      {isTwice(day, start) && (
        <RadioGroup
          legend={t('meetings.form.twice', { time: start })}
          {...twice}
          error={twiceError}
          onChange={(value) => twice.onChange(value as Occurrence)}
          options={[
            { value: 'first', label: t('meetings.form.twice.first', { time: start }) },
            { value: 'second', label: t('meetings.form.twice.second', { time: start }) },
          ]}
        />
      )}
    </>
  );
}
