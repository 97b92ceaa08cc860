import { useRef, useState } from 'react';
import type { AgendaItemInput } from '../../api/generated/graphql';
import { sentenceOf } from '../../ui/sentence-of';

/** An item that was typed and is not stored yet. */
export interface WaitingItem {
  readonly key: number;
  readonly item: AgendaItemInput;
  /** Why it could not be stored. */
  readonly problem?: string;
}

/** Adds items without waiting for the server; what it does not take stays here, with the reason. */
export function useAdding(add: (item: AgendaItemInput) => Promise<unknown>) {
  const [waiting, setWaiting] = useState<readonly WaitingItem[]>([]);
  const next = useRef(0);
  const drop = (key: number): void => setWaiting((all) => all.filter((one) => one.key !== key));
  const send = (entry: WaitingItem): void => {
    setWaiting((all) => [...all.filter(({ key }) => key !== entry.key), entry]);
    add(entry.item).then(
      () => drop(entry.key),
      (error: unknown) =>
        setWaiting((all) =>
          all.map((one) => (one.key === entry.key ? { ...one, problem: sentenceOf(error) } : one)),
        ),
    );
  };
  return {
    waiting,
    drop,
    addItem: (item: AgendaItemInput): void => send({ key: (next.current += 1), item }),
    tryAgain: ({ key, item }: WaitingItem): void => send({ key, item }),
  };
}
