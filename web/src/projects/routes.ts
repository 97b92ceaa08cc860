import type { RouteObject } from 'react-router';

/** Projects: mine, all, and one. */
export const projectRoutes: RouteObject[] = [
  {
    path: 'projekte',
    lazy: () => import('./projects-page').then(({ ProjectsPage }) => ({ Component: ProjectsPage })),
  },
  {
    path: 'projekte/:id',
    lazy: () => import('./project-page').then(({ ProjectPage }) => ({ Component: ProjectPage })),
  },
];
