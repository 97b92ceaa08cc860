import type { DeliveryKind, DeliveryState } from '../api/generated/graphql';
import { KINDS, STATES } from './words';
import { useAddress } from '../ui/use-address';

/** How the address names the lists. */
const NAMES: Readonly<Record<DeliveryState, string>> = {
  PARKED: 'aufgegeben',
  RETRYING: 'wiederholt',
  DUE: 'faellig',
  PLANNED: 'geplant',
  SENT: 'versendet',
};

const isKind = (text: string | null): text is DeliveryKind => text !== null && text in KINDS;

/** Which list is shown and to what it is narrowed; it stands in the address, so that it can be kept and sent. */
export function useDeliveryFilter() {
  const { address, set } = useAddress<'art' | 'sitzung' | 'stadt'>();
  const named = STATES.find((each) => NAMES[each] === address.get('stand'));
  const art = address.get('art');
  const pathOf = (state: DeliveryState): string => {
    const rest = new URLSearchParams(address);
    rest.set('stand', NAMES[state]);
    return `/versand?${rest.toString()}`;
  };
  return {
    filter: {
      state: named ?? STATES[0],
      kind: isKind(art) ? art : null,
      meetingId: address.get('sitzung'),
      territoryId: address.get('stadt'),
    },
    pathOf,
    set,
  };
}
