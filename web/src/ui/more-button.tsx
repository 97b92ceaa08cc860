import type { ReactNode } from 'react';
import { Button } from './button';

interface MoreButtonProps {
  /** A list that comes in parts, as `useLongPage` gives it. */
  readonly page: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly children: ReactNode;
}

/** Fetches the next part of a long list; nothing when all of it is there. Paper shows no button. */
export function MoreButton({ page, children }: MoreButtonProps) {
  if (!page.hasNextPage) return null;
  return (
    <div className="no-print">
      <Button busy={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>
        {children}
      </Button>
    </div>
  );
}
