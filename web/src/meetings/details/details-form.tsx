import { z } from 'zod';
import { change } from '../../api/change';
import { ChangeMeetingDraftDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { Form } from '../../ui/forms/form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextField } from '../../ui/text-field';
import { type Meeting, useMeeting } from '../meeting';
import { useMeetingChange } from '../use-meeting-change';
import { meetingFields, meetingInputOf, timeFieldsOf } from './meeting-fields';
import { MeetingFormFields } from './meeting-form-fields';

const draftFields = meetingFields.extend({
  title: z.string().refine((text) => text.trim() !== '', {
    error: () => textOf('meetings.form.titleMissing'),
  }),
});
type DraftFields = z.infer<typeof draftFields>;

const fieldsOf = (meeting: Meeting): DraftFields => ({
  title: meeting.title,
  kind: meeting.kind,
  ...timeFieldsOf(meeting),
  place: meeting.place ?? '',
  videoUrl: meeting.videoUrl ?? '',
  answerBy: meeting.answerBy ?? '',
  urgencyReason: meeting.urgencyReason ?? '',
});

/** The details of a draft, changed in place; what others save meanwhile is shown, never overwritten. */
export function DetailsForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts();
  const meeting = useMeeting();
  const run = useMeetingChange();
  const form = useRecordForm<DraftFields>({
    schema: draftFields,
    saved: fieldsOf(meeting),
    revision: meeting.revision,
    draftKey: `meeting-${meeting.id}`,
    onSave: async ({ title, ...fields }) => {
      await run({
        over: fieldsOf,
        send: (seen) =>
          change(ChangeMeetingDraftDocument, { input: { ...seen, title, ...meetingInputOf(fields) } }),
      });
      onDone();
    },
  });
  const cancel = (): void => {
    form.discard();
    onDone();
  };
  return (
    <Form form={form} submit={t('ui.save')} cancel={cancel}>
      <TextField label={t('meetings.form.title')} autoComplete="off" {...form.field('title')} />
      <MeetingFormFields form={form} />
    </Form>
  );
}
