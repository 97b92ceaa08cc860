import { useSearchParams } from 'react-router';
import type { DeliveryKind, DeliveryState } from '../api/generated/graphql';
import { KINDS, STATES } from './words';

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
  const [address, setAddress] = useSearchParams();
  const named = STATES.find((each) => NAMES[each] === address.get('stand'));
  const art = address.get('art');
  const set = (name: 'art' | 'sitzung' | 'stadt', value: string): void =>
    setAddress(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
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
