import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SearchDocument } from '../api/generated/graphql';
import { run } from '../api/operation';
import type { Hit } from './place-of-hit';

/** As long as somebody types on, the server is not asked. */
const PAUSE_MS = 100;

/** What the typed words find; while an answer is awaited, the former hits stay. */
export function useSearch(typed: string): {
  readonly hits: readonly Hit[] | undefined;
  /** The words to which the hits belong. */
  readonly text: string;
  readonly error: Error | null;
} {
  const text = useSettled(typed.trim().replaceAll(/\s+/g, ' '));
  const { data, error } = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => run(SearchDocument, { text }, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return { hits: text === '' ? undefined : data?.search, text, error };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
