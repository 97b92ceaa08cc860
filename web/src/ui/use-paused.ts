import { useEffect, useState } from 'react';

/** So long nobody has typed before the server is asked. */
const PAUSE_MS = 200;

/** The value once it has not changed for a moment; until then the former one. */
export function usePaused<Value extends string>(value: Value): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [value]);
  return paused;
}
