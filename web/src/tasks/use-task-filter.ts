import { useSearchParams } from 'react-router';
import type { TaskFilter } from '../api/generated/graphql';

const STATES = { offen: ['OPEN', 'IN_PROGRESS'], beendet: ['DONE', 'NOT_DONE'] } as const;
export type Shown = keyof typeof STATES | 'ueberfaellig';
const isShown = (text: string | null): text is Shown => text === 'beendet' || text === 'ueberfaellig';

/** What the list is narrowed to; it stands in the address, so that it can be kept and sent. */
export function useTaskFilter() {
  const [address, setAddress] = useSearchParams();
  const given = address.get('zustand');
  const shown: Shown = isShown(given) ? given : 'offen';
  const bodyId = address.get('gremium') ?? '';
  const text = address.get('text') ?? '';
  const filter: TaskFilter = {
    ...(shown === 'ueberfaellig' ? { overdue: true } : { states: [...STATES[shown]] }),
    ...(bodyId && { bodyId }),
    ...(text && { text }),
  };
  const set = (name: 'zustand' | 'gremium' | 'text', value: string): void =>
    setAddress(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return {
    ...{ filter, shown, bodyId, text },
    isSet: given !== null || bodyId !== '' || text !== '',
    setShown: (value: string) => set('zustand', value === 'offen' ? '' : value),
    setBody: (value: string) => set('gremium', value),
    setText: (value: string) => set('text', value),
    clear: () => setAddress({}, { replace: true }),
  };
}
