import type { Request } from 'express';

/**
 * Whether a request comes from a page of our own. Browsers say so themselves; what says nothing is no browser, and
 * brought the cookie knowingly.
 */
export function isOfOwnOrigin({ headers, protocol }: Request, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin, host } = headers;
  return origin === undefined || origin === publicOrigin || origin === `${protocol}://${host}`;
}
