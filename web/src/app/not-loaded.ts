import type { RouteObject } from 'react-router';

/** The part of the client that a page needs did not come: no connection, or a newer version has taken its place. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** The routes, with a part that does not come told apart from a mistake of ours. */
export const tellingNotLoaded = (routes: RouteObject[]): RouteObject[] =>
  routes.map((route) => {
    const { lazy, children } = route;
    if (children !== undefined) route.children = tellingNotLoaded(children);
    if (typeof lazy === 'function')
      route.lazy = () =>
        lazy().catch((cause: unknown) => {
          throw new NotLoaded('not loaded', { cause });
        });
    return route;
  });
