import { useState } from 'react';
import { useChange } from '../api/change';
import { type PlanPart, RemovePlanEntryDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { sentenceOf } from '../ui/sentence-of';

interface EntryActionsProps {
  readonly projectId: string;
  readonly part: PlanPart;
  readonly entry: { readonly id: string; readonly revision: number };
  /** The name of the entry. */
  readonly title: string;
  readonly onChange: () => void;
}

/** Change or remove an entry of the plan. */
export function EntryActions({ projectId, part, entry, title, onChange }: EntryActionsProps) {
  const t = useTexts();
  const [removing, setRemoving] = useState(false);
  const remove = useChange(RemovePlanEntryDocument);
  const input = { projectId, part, seen: { id: entry.id, revision: entry.revision } };
  return (
    <span className="row no-print">
      <Button look="tertiary" icon="edit" aria-label={t('projects.changeOf', { title })} onClick={onChange}>
        {t('projects.change')}
      </Button>
      <Button
        look="tertiary"
        icon="delete"
        aria-label={t('projects.removeOf', { title })}
        onClick={() => setRemoving(true)}
      >
        {t('projects.remove')}
      </Button>
      {removing && (
        <ConfirmDialog
          title={t('projects.removeOf', { title })}
          confirm={t('projects.remove')}
          danger
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ input }, { onSuccess: () => setRemoving(false) })}
          onClose={() => setRemoving(false)}
        >
          {remove.error === null ? (
            <p className="kern-body">{t('projects.removeText')}</p>
          ) : (
            <Alert kind="danger" title={sentenceOf(remove.error)} justHappened />
          )}
        </ConfirmDialog>
      )}
    </span>
  );
}
