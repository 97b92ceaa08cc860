import { z } from 'zod';
import { useChange } from '../../api/change';
import { ChangePlaceDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextField } from '../../ui/text-field';
import type { Meeting } from '../meeting';
import { FormDialog } from '../../ui/forms/form-dialog';

const schema = z.object({ place: z.string(), videoUrl: z.string() });

interface PlaceDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** An invited meeting takes place elsewhere; the answers stay. */
export function PlaceDialog({ meeting, onClose }: PlaceDialogProps) {
  const t = useTexts();
  const change = useChange(ChangePlaceDocument);
  const form = useRecordForm({
    schema,
    saved: { place: meeting.place ?? '', videoUrl: meeting.videoUrl ?? '' },
    revision: meeting.revision,
    draftKey: `place-${meeting.id}`,
    onSave: async ({ place, videoUrl }, revision) => {
      const input = { meetingId: meeting.id, revision, place: place || null, videoUrl: videoUrl || null };
      await change.mutateAsync({ input });
      onClose();
    },
  });
  return (
    <FormDialog title={t('actions.place.title')} submit={t('actions.place.now')} {...{ form, onClose }}>
      <p className="kern-body">{t('actions.place.means')}</p>
      <TextField label={t('actions.place.place')} required={false} {...form.field('place')} />
      <TextField label={t('actions.place.video')} type="url" required={false} {...form.field('videoUrl')} />
    </FormDialog>
  );
}
