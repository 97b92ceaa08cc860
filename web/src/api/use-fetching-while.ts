import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { PAGE } from './page-data';

const EACH_MS = 1_000;
/** A mail server that answers "later" is asked again by the worker for hours: nobody watches that long. */
const PATIENCE_MS = 300_000;

/** The page is fetched anew each second while mails are under way. */
export function useFetchingWhile(underWay: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!underWay) return undefined;
    const until = Date.now() + PATIENCE_MS;
    const timer = setInterval(() => {
      if (Date.now() > until) clearInterval(timer);
      else void queries.invalidateQueries({ queryKey: [PAGE] });
    }, EACH_MS);
    return () => clearInterval(timer);
  }, [queries, underWay]);
}
