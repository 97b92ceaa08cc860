import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Explorers } from '../graphql/index.js';
import { answerError } from '../http/index.js';

const EXPLORER_PATH = '/explorer';

interface ExplorerSettings {
  /** Who asks. Errors go to Express. */
  readonly actorOf: (request: Request) => Promise<Actor>;
  /** Who may see it. */
  readonly explores: Explorers;
  /** Address of the style sheet of the page that turns others away. */
  readonly style: string;
  /** Path of the API on the same origin. */
  readonly endpoint: string;
}

/**
 * The API explorer, served from the package altair-static to explorers, below EXPLORER_PATH. The browser itself keeps
 * it from calling other hosts, whatever a later version of the package tries.
 * The package is read at the first visit only, so that the start does not pay for it.
 */
export function explorerRouter({ actorOf, explores, style, endpoint }: ExplorerSettings): Router {
  const router = Router();
  let pages: Promise<Router> | null = null;
  router.use(EXPLORER_PATH, async (request: Request, response: Response, next: NextFunction) => {
    const actor = await actorOf(request);
    if (!explores(actor)) {
      const code = actor.kind === 'account' ? 'NOT_ALLOWED' : 'SIGN_IN_NEEDED';
      return answerError(request, response, new DomainError(code), style);
    }
    pages ??= import('./explorer-pages.js').then(({ explorerPages }) =>
      explorerPages(EXPLORER_PATH, endpoint),
    );
    (await pages)(request, response, next);
  });
  return router;
}
