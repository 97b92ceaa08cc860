import { randomBytes } from 'node:crypto';
import altair from 'altair-static';
import express, { type Response, Router } from 'express';
import { asExplorer } from '../http/index.js';

const OPTIONS = 'options.js';

const INITIAL_QUERY = `# Strg+Eingabe führt die Abfrage aus. Die Beschreibung aller Felder steht rechts unter „Docs“.
{
  me {
    account {
      email
    }
  }
}
`;

/** Stands in the rendered page for the nonce of each answer. */
const NONCE = 'NONCE-OF-THE-ANSWER';

const page = (base: string): string =>
  altair
    .renderAltair({ baseURL: `${base}/`, serveInitialOptionsInSeperateRequest: OPTIONS })
    .replace('<title>Altair</title>', '<title>Schnittstelle – Kommunaler Präventionsrat</title>')
    .replace('<html>', '<html lang="de">')
    .replaceAll(' nonce=""', ` nonce="${NONCE}"`)
    // Angular looks for it here, and gives it to the style elements that it makes.
    .replace('<app-root>', `<app-root ngCspNonce="${NONCE}">`);

const options = (endpoint: string): string =>
  altair
    .renderInitSnippet({
      endpointURL: endpoint,
      initialQuery: INITIAL_QUERY,
      instanceStorageNamespace: 'kpr-explorer',
      disableAccount: true,
      initialSettings: { theme: 'system', language: 'de-DE', disablePushNotification: true },
      cspNonce: NONCE,
    })
    // The settings are a file of their own, the same for every answer.
    .replace(`\`${NONCE}\``, "document.querySelector('app-root').getAttribute('ngCspNonce')");

/** Page, settings and static files of the explorer. `base`: where it is mounted, without a slash at the end. */
export function explorerPages(base: string, endpoint: string): Router {
  const html = page(base);
  const script = options(endpoint);
  const router = Router();
  router.get('/', (_, response: Response) => {
    const nonce = randomBytes(16).toString('base64');
    asExplorer(response, nonce);
    response.type('html').send(html.replaceAll(NONCE, nonce));
  });
  router.get(`/${OPTIONS}`, (_, response: Response) => void response.type('text/javascript').send(script));
  router.use(express.static(altair.getDistDirectory(), { index: false, cacheControl: false }));
  return router;
}
