import type { RouteObject } from 'react-router';

/** Proposals of projects: all that one sees, one of them, and its form. */
export const proposalRoutes: RouteObject[] = [
  {
    path: 'projektvorschlaege',
    lazy: () => import('./proposals-page').then(({ ProposalsPage }) => ({ Component: ProposalsPage })),
  },
  {
    path: 'projektvorschlaege/:id',
    lazy: () => import('./proposal-page').then(({ ProposalPage }) => ({ Component: ProposalPage })),
  },
  {
    path: 'projektvorschlaege/:id/fassungen',
    lazy: () => import('./versions/versions-page').then(({ VersionsPage }) => ({ Component: VersionsPage })),
  },
  {
    path: 'projektvorschlaege/:id/bearbeiten',
    lazy: () => import('./write-page').then(({ WritePage }) => ({ Component: WritePage })),
  },
];
