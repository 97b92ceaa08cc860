import { useState } from 'react';
import { useChange } from '../api/change';
import { RetryDeliveriesDocument, type RetryDeliveriesInput } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';

interface RetryAllProps {
  readonly of: RetryDeliveriesInput;
  readonly count: number;
}

/** Sends all that are meant again, after a question. */
export function RetryAll({ of, count }: RetryAllProps) {
  const t = useTexts();
  const [asks, setAsks] = useState(false);
  const retry = useChange(RetryDeliveriesDocument);
  const press = (): void => retry.mutate({ input: of }, { onSettled: () => setAsks(false) });
  return (
    <>
      {count > 0 && (
        <div className="row no-print">
          <Button icon="autorenew" look="primary" onClick={() => setAsks(true)}>
            {t('delivery.retryAll', { count })}
          </Button>
        </div>
      )}
      <Status>{retry.data !== undefined && t('delivery.retried', { count: retry.data.count })}</Status>
      {retry.error !== null && !isSignedOut(retry.error) && (
        <Alert kind="danger" title={sentenceOf(retry.error)} justHappened />
      )}
      {asks && (
        <ConfirmDialog
          title={t('delivery.retryAll.question', { count })}
          confirm={t('delivery.retry')}
          busy={retry.isPending}
          onConfirm={press}
          onClose={() => setAsks(false)}
        >
          <p className="kern-body">{t('delivery.retryAll.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
