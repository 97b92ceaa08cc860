import { useState } from 'react';
import type { OverviewPageQuery } from '../api/generated/graphql';
import { type WaitingItem, withAnswered } from './waiting';

interface Shown {
  readonly items: readonly WaitingItem[];
  /** Ids of invitations that are answered in the list. */
  readonly inPlace: ReadonlySet<string>;
}

/** What waits, and what was answered in place since the page was opened. */
export function useWaiting(pages: readonly OverviewPageQuery[]): Shown {
  const waiting = pages.flatMap((page) => page.waiting.nodes);
  const [seen, setSeen] = useState<readonly WaitingItem[]>([]);
  const known = new Set(seen.map(({ id }) => id));
  const fresh = waiting.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  const canAnswer = new Set(
    (pages[0]?.myInvitations ?? []).filter((own) => own.canAnswer).map(({ id }) => id),
  );
  const items = withAnswered(waiting, seen, canAnswer);
  return { items, inPlace: new Set(items.map(({ thingId }) => thingId)) };
}
