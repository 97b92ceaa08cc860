import { useSearchParams } from 'react-router';
import type { MeetingFilter } from '../../api/generated/graphql';

/** What the list is narrowed to; it stands in the address, so that it can be kept and sent. */
export function useMeetingFilter() {
  const [address, setAddress] = useSearchParams();
  const bodyId = address.get('gremium') ?? '';
  const text = address.get('text') ?? '';
  const filter: MeetingFilter = { ...(bodyId && { bodyId }), ...(text && { text }) };
  const set = (name: 'gremium' | 'text', value: string): void =>
    setAddress(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return {
    filter,
    bodyId,
    text,
    isSet: bodyId !== '' || text !== '',
    setBody: (id: string) => set('gremium', id),
    setText: (words: string) => set('text', words),
    clear: () => setAddress({}, { replace: true }),
  };
}
