import { useNavigate } from 'react-router';
import { useChange } from '../api/change';
import { ProposalsToStartDocument, StartProjectDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { Loading } from '../ui/loading';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FieldsDialog } from './fields-dialog';

interface StartProjectDialogProps {
  readonly onClose: () => void;
}

/** Of which approved proposal a project is made. */
export function StartProjectDialog({ onClose }: StartProjectDialogProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const start = useChange(StartProjectDocument);
  const { data } = usePage(ProposalsToStartDocument, {});
  if (data === undefined) return <Loading />;
  const proposals = data.proposalsToStart;
  if (proposals.length === 0)
    return (
      <Dialog
        title={t('projects.start')}
        open
        onClose={onClose}
        actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
      >
        <p className="kern-body">{t('projects.start.none')}</p>
      </Dialog>
    );
  return (
    <FieldsDialog
      title={t('projects.start')}
      submit={t('projects.start')}
      fields={[
        {
          name: 'proposalId',
          label: t('projects.start.proposal'),
          kind: proposals.map(({ id, title, territory }) => ({
            value: id,
            label: `${title} (${territory.name})`,
          })),
          hint: t('projects.start.hint'),
        },
      ]}
      saved={{ proposalId: proposals[0]?.id ?? '' }}
      draftKey="project-start"
      onClose={onClose}
      onSave={async ({ proposalId }) => {
        const project = await start.mutateAsync({ input: { proposalId } });
        await navigate(`/projekte/${project.id}`);
      }}
    />
  );
}
