import { useQuery } from '@tanstack/react-query';
import { ImportProgressDocument } from '../api/generated/graphql';
import { run } from '../api/operation';
import { useTexts } from '../texts';
import { StepBar } from './step-bar';

/** Often enough for a bar that moves, and nothing for the server. */
const ASK_AGAIN_MS = 500;

interface StoringBarProps {
  readonly territoryId: string;
  readonly busy: boolean;
  /** Rows that the import writes. */
  readonly rows: number;
}

/** How many rows the server has written, asked for while an import runs. */
export function StoringBar({ territoryId, busy, rows }: StoringBarProps) {
  const t = useTexts();
  const { data } = useQuery({
    queryKey: ['import-progress', territoryId],
    queryFn: ({ signal }) => run(ImportProgressDocument, { territoryId }, signal),
    enabled: busy,
    refetchInterval: ASK_AGAIN_MS,
    gcTime: 0,
  });
  const written = data?.importProgress ?? 0;
  return <StepBar busy={busy} label={t('council.import.storing')} value={written} max={rows} />;
}
