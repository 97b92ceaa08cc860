import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../../api/change';
import { DiscardDraftDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { sentenceOf } from '../../ui/sentence-of';
import { useMeeting } from '../meeting';

/** Throws a draft away, after asking. */
export function DiscardDraft() {
  const t = useTexts();
  const navigate = useNavigate();
  const { id, revision, title } = useMeeting();
  const [asking, ask] = useState(false);
  const discard = useChange(DiscardDraftDocument);
  const onConfirm = (): void =>
    discard.mutate(
      { input: { meetingId: id, revision } },
      { onSuccess: () => void navigate('/sitzungen', { replace: true }) },
    );
  return (
    <>
      <Button look="tertiary" icon="delete" onClick={() => ask(true)}>
        {t('meetings.discard')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('meetings.discard.ask', { title })}
          confirm={t('meetings.discard')}
          danger
          busy={discard.isPending}
          onConfirm={onConfirm}
          onClose={() => ask(false)}
        >
          <p className="kern-body">{t('meetings.discard.text')}</p>
          {discard.error !== null && <Alert kind="danger" title={sentenceOf(discard.error)} justHappened />}
        </ConfirmDialog>
      )}
    </>
  );
}
