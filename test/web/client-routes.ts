import { globSync, readFileSync } from 'node:fs';

const FILES = ['web/src/app/routes.tsx', ...globSync('web/src/*/routes.ts')];
const ADDRESS = /^( *)(?:\{ )?(?:path: |(?:later|page)\(\n? *)'([^'*]+)'/gm;

/** Tabs of a page stand deeper than pages. */
const DEEPEST_OF_PAGES = 4;

/** The address of every page of the client, and of the tabs under it, e.g. `sitzungen/:id/verlauf`. */
export function clientRoutes(): string[] {
  const routes: string[] = [];
  for (const file of FILES) {
    let page = '';
    for (const [, indent = '', path = ''] of readFileSync(file, 'utf8').matchAll(ADDRESS)) {
      const isTab = indent.length > DEEPEST_OF_PAGES;
      if (!isTab) page = path;
      routes.push(isTab ? `${page}/${path}` : path);
    }
  }
  return routes;
}

const literals = (route: string): number => route.split('/').filter((part) => !part.startsWith(':')).length;

/** The route that the client takes for a path: of all that fit the one with the fewest placeholders. */
export function routeOf(path: string): string | undefined {
  const parts = path.split('/').slice(1);
  const fitting = clientRoutes().filter((route) => {
    const wanted = route.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, n) => part.startsWith(':') || part === parts[n])
    );
  });
  return fitting.toSorted((one, other) => literals(other) - literals(one))[0];
}
