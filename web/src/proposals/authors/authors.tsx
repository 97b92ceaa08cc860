import { useState } from 'react';
import { Refused, useChange } from '../../api/change';
import { RemoveProposalAuthorDocument, type ShownProposalFragment } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { sentenceOf } from '../../ui/sentence-of';
import { InviteDialog } from './invite-dialog';

interface AuthorsProps {
  readonly proposal: ShownProposalFragment;
}

type Author = ShownProposalFragment['authors'][number];

/** Who writes the proposal: others are asked to join and taken out again, as long as it is written. */
export function Authors({ proposal }: AuthorsProps) {
  const t = useTexts();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Author>();
  if (!proposal.may.includes('SAVE_PROPOSAL_DRAFT')) return null;
  const invite = (
    <Button icon="add" aria-haspopup="dialog" onClick={() => setInviting(true)}>
      {t('authors.invite')}
    </Button>
  );
  return (
    <Card title={t('authors.title')} actions={invite}>
      <p className="kern-body">{t('authors.text')}</p>
      <ul className="proposal-list">
        {proposal.authors.map((author) => (
          <li key={author.personId} className="proposal row">
            <span>{[author.name, author.detail].filter((part) => part !== null).join(', ')}</span>
            {proposal.authors.length > 1 && (
              <Button look="tertiary" aria-haspopup="dialog" onClick={() => setLeaving(author)}>
                {t('authors.remove', { name: author.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {inviting && <InviteDialog proposal={proposal} onClose={() => setInviting(false)} />}
      {leaving !== undefined && (
        <RemoveDialog proposal={proposal} author={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  );
}

interface RemoveDialogProps extends AuthorsProps {
  readonly author: Author;
  readonly onClose: () => void;
}

function RemoveDialog({ proposal, author: { personId, name }, onClose }: RemoveDialogProps) {
  const t = useTexts();
  const remove = useChange(RemoveProposalAuthorDocument);
  const press = (): void =>
    remove.mutate(
      { input: { proposalId: proposal.id, revision: proposal.revision, personId } },
      { onSuccess: onClose },
    );
  return (
    <ConfirmDialog
      title={t('authors.remove.title', { name })}
      confirm={t('authors.remove', { name })}
      busy={remove.isPending}
      onConfirm={press}
      onClose={onClose}
    >
      <p className="kern-body">{t('authors.remove.text')}</p>
      {remove.error instanceof Refused && (
        <Alert kind="danger" title={sentenceOf(remove.error)} justHappened />
      )}
    </ConfirmDialog>
  );
}
