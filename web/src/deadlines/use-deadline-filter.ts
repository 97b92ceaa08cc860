import type { DeadlineFilter } from '../api/generated/graphql';
import { useAddress } from '../ui/use-address';

const STATES = { offen: { open: true }, ueberfaellig: { overdue: true }, erledigt: { open: false } } as const;
export const SHOWN = ['offen', 'ueberfaellig', 'erledigt'] as const;
type Shown = (typeof SHOWN)[number];
const isShown = (text: string | null): text is Shown => SHOWN.some((each) => each === text);

/** What the list is narrowed to; it stands in the address, so that it can be kept and sent. */
export function useDeadlineFilter() {
  const { address, set, clear } = useAddress<'zustand' | 'art' | 'gremium'>();
  const given = address.get('zustand');
  const shown: Shown = isShown(given) ? given : 'offen';
  const kind = address.get('art') ?? '';
  const bodyId = address.get('gremium') ?? '';
  const filter: DeadlineFilter = { ...STATES[shown], ...(kind && { kind }), ...(bodyId && { bodyId }) };
  return {
    ...{ filter, shown, kind, bodyId },
    isSet: given !== null || kind !== '' || bodyId !== '',
    setShown: (value: string) => set('zustand', value === 'offen' ? '' : value),
    setKind: (value: string) => set('art', value),
    setBody: (value: string) => set('gremium', value),
    clear,
  };
}
