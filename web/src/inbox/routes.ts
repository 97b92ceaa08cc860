import type { RouteObject } from 'react-router';

const page = (path: string, name: 'UnreadNoticesPage' | 'AllNoticesPage'): RouteObject => ({
  path,
  lazy: () => import('./inbox-page').then((part) => ({ Component: part[name] })),
});

/** What somebody was told: the unread, and all. */
export const inboxRoutes: RouteObject[] = [
  page('mitteilungen', 'UnreadNoticesPage'),
  page('mitteilungen/alle', 'AllNoticesPage'),
];
