import altair from 'altair-static';
import express, { type Response, Router } from 'express';

const OPTIONS = 'options.js';

const INITIAL_QUERY = `# Strg+Eingabe führt die Abfrage aus. Die Beschreibung aller Felder steht rechts unter „Docs“.
{
  me {
    id
  }
}
`;

const page = (base: string): string =>
  altair
    .renderAltair({ baseURL: `${base}/`, serveInitialOptionsInSeperateRequest: OPTIONS })
    .replace('<title>Altair</title>', '<title>Schnittstelle – Kommunaler Präventionsrat</title>')
    .replace('<html>', '<html lang="de">');

const options = (endpoint: string): string =>
  altair.renderInitSnippet({
    endpointURL: endpoint,
    initialQuery: INITIAL_QUERY,
    instanceStorageNamespace: 'kpr-explorer',
    disableAccount: true,
    initialSettings: { theme: 'system', language: 'de-DE', disablePushNotification: true },
  });

/** Page, settings and static files of the explorer. `base`: where it is mounted, without a slash at the end. */
export function explorerPages(base: string, endpoint: string): Router {
  const html = page(base);
  const script = options(endpoint);
  const router = Router();
  router.get('/', (_, response: Response) => void response.type('html').send(html));
  router.get(`/${OPTIONS}`, (_, response: Response) => void response.type('text/javascript').send(script));
  router.use(express.static(altair.getDistDirectory(), { index: false, cacheControl: false }));
  return router;
}
