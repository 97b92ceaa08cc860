import type { ShownProposalFragment } from '../api/generated/graphql';
import { AddFiles } from '../files/add-files';
import { FileList } from '../files/file-list';
import { useTexts } from '../texts';
import { Card } from '../ui/card';

interface ProposalFilesProps {
  readonly proposal: ShownProposalFragment;
}

/** Annexes of a proposal; nothing for whoever sees none and adds none. */
export function ProposalFiles({ proposal: { id, title, attachments, may } }: ProposalFilesProps) {
  const t = useTexts();
  const mayAdd = may.includes('SAVE_PROPOSAL_DRAFT');
  const thing = { type: 'ProjectProposal', id } as const;
  if (attachments.length === 0 && !mayAdd) return null;
  return (
    <Card title={t('proposals.files')}>
      <div className="stack">
        {attachments.length === 0 && <p className="muted">{t('files.none')}</p>}
        <FileList thing={thing} files={attachments} title={title} />
        {mayAdd && <AddFiles thing={thing} title={title === '' ? t('proposals.untitled') : title} />}
      </div>
    </Card>
  );
}
