import { isIPv4 } from 'node:net';

const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'));

/** Is this an address of the own machine, as a Host header (`localhost:3000`) gives it? */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && isLoopbackOrigin(`http://${host}`);

/** As an Origin header gives it. `null` and anything that is more than an origin is none. */
export function isLoopbackOrigin(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
  const isBare =
    url.username === '' &&
    url.password === '' &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '';
  return isBare && isLoopbackName(url.hostname);
}
