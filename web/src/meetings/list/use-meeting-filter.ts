import type { MeetingFilter } from '../../api/generated/graphql';
import { useAddress } from '../../ui/use-address';

/** What the list is narrowed to; it stands in the address, so that it can be kept and sent. */
export function useMeetingFilter() {
  const { address, set, clear } = useAddress<'gremium' | 'text'>();
  const bodyId = address.get('gremium') ?? '';
  const text = address.get('text') ?? '';
  const filter: MeetingFilter = { ...(bodyId && { bodyId }), ...(text && { text }) };
  return {
    filter,
    bodyId,
    text,
    isSet: bodyId !== '' || text !== '',
    setBody: (id: string) => set('gremium', id),
    setText: (words: string) => set('text', words),
    clear,
  };
}
