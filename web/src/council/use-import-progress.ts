import { useQuery } from '@tanstack/react-query';
import { ImportProgressDocument } from '../api/generated/graphql';
import { run } from '../api/operation';

/** Often enough for a bar that moves, and nothing for the server. */
const ASK_AGAIN_MS = 500;

/** How many rows the server has written, asked for while an import runs. */
export function useImportProgress(territoryId: string, isRunning: boolean): number {
  const { data } = useQuery({
    queryKey: ['import-progress', territoryId],
    queryFn: ({ signal }) => run(ImportProgressDocument, { territoryId }, signal),
    enabled: isRunning,
    refetchInterval: ASK_AGAIN_MS,
    gcTime: 0,
  });
  return data?.importProgress ?? 0;
}
