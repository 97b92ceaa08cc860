import { z } from 'zod';
import { useChange } from '../../api/change';
import { MarkMeetingHeldDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { DateField } from '../../ui/date-field';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TimeField } from '../../ui/time-field';
import type { Meeting } from '../meeting';
import { FormDialog } from '../../ui/forms/form-dialog';
import { instantIn } from './instant-in';

const schema = z.object({
  endedAt: z.string().min(1, textOf('ui.required')),
  endTime: z.string().min(1, textOf('ui.required')),
});

interface HeldDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** The meeting took place and ended at this time. */
export function HeldDialog({ meeting, onClose }: HeldDialogProps) {
  const t = useTexts();
  const mark = useChange(MarkMeetingHeldDocument);
  const planned = meeting.endsAtLocal ?? meeting.startsAtLocal;
  const form = useRecordForm({
    schema,
    saved: { endedAt: planned.slice(0, 10), endTime: meeting.endsAtLocal?.slice(11, 16) ?? '' },
    revision: meeting.revision,
    draftKey: `held-${meeting.id}`,
    onSave: async ({ endedAt, endTime }, revision) => {
      const ended = instantIn(meeting.zone, endedAt, endTime);
      await mark.mutateAsync({ input: { meetingId: meeting.id, revision, endedAt: ended } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('actions.held.title')} submit={t('actions.held.now')} {...{ form, onClose }}>
      <p className="kern-body">{t('actions.held.means')}</p>
      <DateField label={t('actions.held.day')} {...form.controlled('endedAt')} />
      <TimeField label={t('actions.held.time')} {...form.controlled('endTime')} />
    </FormDialog>
  );
}
