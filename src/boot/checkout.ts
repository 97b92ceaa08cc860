import { fileURLToPath } from 'node:url';

/** The folder of package.json; this file lies in src/boot, dist/src/boot or, bundled, in dist/bin. */
export const checkout = ((): string => {
  const here = fileURLToPath(import.meta.url);
  const built = here.lastIndexOf('/dist/');
  return built === -1 ? fileURLToPath(new URL('../../', import.meta.url)) : here.slice(0, built + 1);
})();
