import { usePaused } from '../ui/use-paused';

/** What is searched for while somebody types: the text after a short pause, null when there is none. */
export function useSearchText(typed: string): string | null {
  const text = usePaused(typed).trim();
  return text === '' ? null : text;
}
