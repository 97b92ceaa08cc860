import { type RefObject, useLayoutEffect } from 'react';

interface EarlyTypingProps {
  readonly into: RefObject<string>;
}

/**
 * Stands in for a field that is still being loaded: what somebody types meanwhile is kept for it, and is no key of the
 * page below.
 */
export function EarlyTyping({ into }: EarlyTypingProps) {
  useLayoutEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      event.stopPropagation();
      into.current += key;
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, [into]);
  return null;
}
