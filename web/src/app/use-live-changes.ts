import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LiveChanges } from '../api/live';
import { firstPosition, useSignedIn } from '../api/page-data';

/** Keeps the pages of a signed-in account at what the server knows, for as long as he is signed in. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  const accountId = useSignedIn()?.account.id;
  useEffect(() => {
    if (accountId === undefined) return undefined;
    const changes = new LiveChanges(queries, firstPosition(queries));
    changes.start();
    return () => changes.end();
  }, [queries, accountId]);
}
