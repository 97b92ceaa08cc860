import { readdirSync } from 'node:fs';
import type { RequestHandler } from 'express';

/** How a browser names an encoding, and the ending of the files that the build made with it; the smaller first. */
const ENDINGS: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

/**
 * Lets the static files behind it answer with the compressed twin that the build laid beside a file in `folder`, if
 * the browser takes it.
 */
export function precompressed(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const offered = Object.keys(ENDINGS).filter((encoding) => files.has(`${name}${ENDINGS[encoding]}`));
    if (offered.length === 0) return next();
    response.vary('Accept-Encoding');
    // Asked one by one: browsers name gzip first and take both alike.
    const encoding = offered.find((each) => request.acceptsEncodings(each) === each);
    if (encoding !== undefined) {
      // The type is that of the file, not of its twin.
      response.type(name.slice(name.lastIndexOf('.'))).set('Content-Encoding', encoding);
      request.url = `/${name}${ENDINGS[encoding]}`;
    }
    next();
  };
}
