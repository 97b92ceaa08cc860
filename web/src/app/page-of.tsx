import type { ReactNode } from 'react';
import { ServerSaysNo } from '../api/operation';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { sentenceOf } from '../ui/sentence-of';

interface PageOfProps<Data> {
  readonly page: {
    readonly data: Data | undefined;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: (data: Data) => ReactNode;
}

/**
 * The states of a page: loading, failed with a way to try again, there. What was shown stays when a later fetch fails.
 */
export function PageOf<Data>({ page, children }: PageOfProps<Data>) {
  const t = useTexts();
  const { data, error } = page;
  return (
    <>
      {error !== null && !isSignedOut(error) && (
        <Alert kind="danger" title={sentenceOf(error)} justHappened>
          {error instanceof ServerSaysNo && error.code === 'OPERATION_UNKNOWN' ? (
            <Button onClick={() => window.location.reload()}>{t('frame.reload')}</Button>
          ) : (
            <Button onClick={() => void page.refetch()}>{t('ui.tryAgain')}</Button>
          )}
        </Alert>
      )}
      {data === undefined ? error === null && <Loading /> : children(data)}
    </>
  );
}
