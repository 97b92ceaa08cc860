import { z } from 'zod';
import { useChange } from '../../api/change';
import { CancelMeetingDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextArea } from '../../ui/text-area';
import type { Meeting } from '../meeting';
import { FormDialog } from '../../ui/forms/form-dialog';

const schema = z.object({ reason: z.string().trim().min(1, textOf('ui.required')) });

interface CancelDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** An invited meeting does not take place. */
export function CancelDialog({ meeting, onClose }: CancelDialogProps) {
  const t = useTexts();
  const cancel = useChange(CancelMeetingDocument);
  const form = useRecordForm({
    schema,
    saved: { reason: '' },
    revision: meeting.revision,
    draftKey: `cancel-${meeting.id}`,
    onSave: async ({ reason }, revision) => {
      await cancel.mutateAsync({ input: { meetingId: meeting.id, revision, reason } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('actions.cancel.title')} submit={t('actions.cancel.now')} {...{ form, onClose }}>
      <p className="kern-body">{t('actions.cancel.means')}</p>
      <TextArea
        label={t('actions.cancel.reason')}
        hint={t('actions.cancel.hint')}
        rows={3}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
