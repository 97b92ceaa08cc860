import { useRef, useState } from 'react';
import type { AgendaItemInput } from '../../api/generated/graphql';
import { dropDraft, keepDraft, readDraft } from '../../ui/forms/draft';
import { sentenceOf } from '../../ui/sentence-of';

/** An item that was typed and is not stored yet. */
export interface WaitingItem {
  readonly key: number;
  readonly item: AgendaItemInput;
  /** Why it could not be stored. */
  readonly problem?: string;
}

const isRefused = ({ problem }: WaitingItem): boolean => problem !== undefined;

/**
 * Adds items without waiting for the server; what it does not take stays here, with the reason, and is found again
 * under `draftKey` after a reload.
 */
export function useAdding(draftKey: string, add: (item: AgendaItemInput) => Promise<unknown>) {
  const { read, write, waiting } = useKept(draftKey);
  const next = useRef(Math.max(0, ...waiting.map(({ key }) => key)));
  const drop = (key: number): void => write(read().filter((one) => one.key !== key));
  const send = ({ key, item }: WaitingItem): void => {
    const others = read().filter((one) => one.key !== key);
    write([...others, { key, item }]);
    add(item).then(
      () => drop(key),
      (error: unknown) =>
        write(read().map((one) => (one.key === key ? { ...one, problem: sentenceOf(error) } : one))),
    );
  };
  return {
    waiting,
    drop,
    addItem: (item: AgendaItemInput): void => send({ key: (next.current += 1), item }),
    tryAgain: send,
    /** Who leaves would lose what the server did not take; what is on its way arrives without him. */
    wouldLose: (): boolean => read().some(isRefused),
    discard: (): void => write(read().filter((entry) => !isRefused(entry))),
  };
}

/** The items as they are now, also for an answer that comes after the page was left. */
function useKept(draftKey: string) {
  const [waiting, show] = useState(
    () => (readDraft(draftKey)?.typed['refused'] ?? []) as readonly WaitingItem[],
  );
  const now = useRef(waiting);
  return {
    waiting,
    read: () => now.current,
    write: (entries: readonly WaitingItem[]): void => {
      now.current = entries;
      show(entries);
      const refused = entries.filter(isRefused);
      if (refused.length === 0) dropDraft(draftKey);
      else keepDraft(draftKey, { base: {}, typed: { refused } });
    },
  };
}
