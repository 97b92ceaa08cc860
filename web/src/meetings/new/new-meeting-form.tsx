import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useChange } from '../../api/change';
import { type MeetingTemplateFragment, ScheduleMeetingDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { shortDate } from '../../texts/times';
import { Checkbox } from '../../ui/checkbox';
import { CheckboxGroup } from '../../ui/checkbox-group';
import { Disclosure } from '../../ui/disclosure';
import { Form } from '../../ui/forms/form';
import { type RecordForm, useRecordForm } from '../../ui/forms/use-record-form';
import { detailsOf } from '../agenda/use-agenda-changes';
import { meetingFields, meetingInputOf, timeFieldsOf } from '../details/meeting-fields';
import { MeetingFormFields } from '../details/meeting-form-fields';
import type { BodyToCall } from './body-to-call';
import { IntendedDeadlines } from './intended-deadlines';

const newMeeting = meetingFields.extend({ jointly: z.array(z.string()), takeAgenda: z.boolean() });
type NewMeeting = z.infer<typeof newMeeting>;

interface NewMeetingFormProps {
  readonly lead: BodyToCall;
  readonly others: readonly BodyToCall[];
  /** The last meeting of the body, after which the new one is made. */
  readonly last: MeetingTemplateFragment | undefined;
}

/** As the last one was, on another day. */
const likeLast = (last: MeetingTemplateFragment | undefined): NewMeeting => {
  const times = last === undefined ? undefined : timeFieldsOf(last);
  return {
    kind: 'ORDINARY',
    day: '',
    startsAt: times?.startsAt ?? '',
    endsAt: times?.endsAt ?? '',
    startTwice: 'first',
    place: last?.place ?? '',
    videoUrl: last?.videoUrl ?? '',
    answerBy: '',
    urgencyReason: '',
    jointly: (last?.bodies ?? []).slice(1).flatMap(({ body }) => body?.id ?? []),
    takeAgenda: (last?.agenda.length ?? 0) > 0,
  };
};

/** Stores a draft; nothing is sent. */
export function NewMeetingForm({ lead, others, last }: NewMeetingFormProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const schedule = useChange(ScheduleMeetingDocument);
  const form = useRecordForm<NewMeeting>({
    schema: newMeeting,
    saved: likeLast(last),
    revision: 0,
    draftKey: `new-meeting-${lead.id}`,
    onSave: async ({ jointly, takeAgenda, ...fields }) => {
      const agenda = takeAgenda ? last?.agenda.map(detailsOf) : undefined;
      const meeting = await schedule.mutateAsync({
        input: { bodyIds: [lead.id, ...jointly], ...meetingInputOf(fields), ...(agenda && { agenda }) },
      });
      await navigate(`/sitzungen/${meeting.id}`);
    },
  });
  const chosen = form.methods.watch('jointly');
  const jointly = others.filter(({ id }) => chosen.includes(id));
  return (
    <Form form={form} submit={t('meetings.new.submit')} cancel="/sitzungen">
      {last !== undefined && (
        <p className="kern-body new-like">
          {t('meetings.new.like', { title: last.title, day: shortDate(last.startsAt) })}
        </p>
      )}
      <MeetingFormFields form={form} />
      {last !== undefined && last.agenda.length > 0 && (
        <Checkbox
          label={t('meetings.new.takeAgenda', { count: last.agenda.length })}
          {...form.field('takeAgenda')}
        />
      )}
      {others.length > 0 && <Jointly form={form} others={others} />}
      <IntendedDeadlines bodies={[lead, ...jointly]} fields={form.methods.watch()} />
    </Form>
  );
}

function Jointly({
  form,
  others,
}: {
  readonly form: RecordForm<NewMeeting>;
  readonly others: readonly BodyToCall[];
}) {
  const t = useTexts();
  const towns = new Set(others.map(({ territory }) => territory.id));
  const { error, ...field } = form.controlled('jointly');
  return (
    <Disclosure summary={t('meetings.form.jointly')} open={field.value.length > 0}>
      <CheckboxGroup
        legend={t('meetings.form.jointlyWith')}
        hint={t('meetings.form.jointlyHint')}
        required={false}
        options={others.map(({ id, name, territory }) => ({
          value: id,
          label: towns.size > 1 ? `${name} (${territory.name})` : name,
        }))}
        {...field}
        error={error}
      />
    </Disclosure>
  );
}
