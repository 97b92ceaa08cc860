import type { Urgency, WaitingItemFragment } from '../api/generated/graphql';

export type WaitingItem = WaitingItemFragment;

const URGENCIES: readonly Urgency[] = ['OVERDUE', 'TODAY', 'SOON', 'LATER'];
const STAKES: readonly WaitingItem['stake'][] = ['VALIDITY', 'PARTICIPATION', 'PROMISE', 'ORDER'];

/** Items of one urgency, in their order. */
export interface WaitingGroup {
  readonly urgency: Urgency;
  readonly items: readonly WaitingItem[];
}

/** What waits, under a heading for each urgency that has something. */
export const groupsOf = (items: readonly WaitingItem[]): WaitingGroup[] =>
  URGENCIES.map((urgency) => ({ urgency, items: items.filter((item) => item.urgency === urgency) })).filter(
    (group) => group.items.length > 0,
  );

const orderOf = ({ urgency, stake, dueOn, id }: WaitingItem): string =>
  `${URGENCIES.indexOf(urgency)} ${STAKES.indexOf(stake)} ${dueOn ?? '9999-12-31'} ${id}`;

/**
 * What waits now, and in its former place what was answered since the page was opened and can still be answered
 * otherwise: who pressed the wrong button finds the right one where it was.
 */
export function withAnswered(
  waiting: readonly WaitingItem[],
  seen: readonly WaitingItem[],
  canAnswer: ReadonlySet<string>,
): WaitingItem[] {
  const now = new Set(waiting.map(({ id }) => id));
  const answered = seen.filter(({ id, thingId }) => !now.has(id) && canAnswer.has(thingId));
  return [...waiting, ...answered].toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}
