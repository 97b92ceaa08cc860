import type { ShownApplicationFragment } from '../api/generated/graphql';
import { AddFiles } from '../files/add-files';
import { FileList } from '../files/file-list';
import { useTexts } from '../texts';
import { Card } from '../ui/card';

interface ApplicationFilesProps {
  readonly application: ShownApplicationFragment;
}

/** What was handed in, the notice, the proof; nothing for whoever sees none and adds none. */
export function ApplicationFiles({ application: { id, title, attachments, may } }: ApplicationFilesProps) {
  const t = useTexts();
  const thing = { type: 'FundingApplication', id } as const;
  if (attachments.length === 0 && may.length === 0) return null;
  return (
    <Card title={t('funding.files')}>
      <div className="stack">
        {attachments.length === 0 && <p className="muted">{t('files.none')}</p>}
        <FileList thing={thing} files={attachments} title={title} />
        {may.length > 0 && <AddFiles thing={thing} title={title} />}
      </div>
    </Card>
  );
}
