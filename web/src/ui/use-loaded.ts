import { type ComponentType, useEffect, useState } from 'react';

/** A part that comes in a chunk of its own: asked for when first shown, kept from then on. */
export function loadedOnce<Props>(load: () => Promise<ComponentType<Props>>) {
  let part: ComponentType<Props> | undefined;
  /** The part, undefined while it is on its way; without a connection it stays undefined. */
  return function useLoaded(): ComponentType<Props> | undefined {
    const [, show] = useState(part !== undefined);
    useEffect(() => {
      if (part !== undefined) return;
      load()
        .then((loaded) => {
          part = loaded;
          show(true);
        })
        // What stands in for it does the same, with less comfort.
        .catch(() => undefined);
    }, []);
    return part;
  };
}
