import { fileURLToPath } from 'node:url';

/** The folder of package.json; this file lies in dist/src/boot or src/boot. */
export const checkout = ((): string => {
  const here = fileURLToPath(new URL('../../', import.meta.url));
  return here.endsWith('/dist/') ? here.slice(0, -'dist/'.length) : here;
})();
