import { useEffect, useState } from 'react';

/** So long nobody has typed before the server is asked. */
const PAUSE_MS = 150;

/** What is searched for while somebody types: the text after a short pause, null when there is none. */
export function useSearchText(typed: string): string | null {
  const [text, setText] = useState(typed);
  useEffect(() => {
    const pause = setTimeout(() => setText(typed), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  return text.trim() === '' ? null : text.trim();
}
