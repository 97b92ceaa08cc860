import { AddFiles } from '../../files/add-files';
import { FileList } from '../../files/file-list';
import { useTexts } from '../../texts';
import { useMeeting } from '../meeting';

/** Papers of the whole meeting; those of an item stand with it. Nothing for whoever sees none and adds none. */
export function MeetingFiles() {
  const t = useTexts();
  const { id, title, attachments, canManage, state } = useMeeting();
  const mayAdd = canManage && state !== 'CANCELLED';
  const thing = { type: 'Meeting', id } as const;
  if (attachments.length === 0 && !mayAdd) return null;
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 className="kern-heading-medium" id="papers">
        {t('files.heading')}
      </h2>
      {attachments.length === 0 && <p className="muted">{t('files.none')}</p>}
      <FileList thing={thing} files={attachments} title={title} />
      {mayAdd && <AddFiles thing={thing} title={title} />}
    </section>
  );
}
