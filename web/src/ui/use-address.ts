import { useSearchParams } from 'react-router';

/** What the page is narrowed to stands in the address, so that it can be kept and sent; `set` with '' takes it out. */
export function useAddress<Name extends string>() {
  const [address, setAddress] = useSearchParams();
  const set = (name: Name, value: string): void =>
    setAddress(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return { address, set, clear: (): void => setAddress({}, { replace: true }) };
}
