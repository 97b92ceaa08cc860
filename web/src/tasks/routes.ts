import type { RouteObject } from 'react-router';

const page = (path: string, name: 'MyTasksPage' | 'AllTasksPage' | 'NobodysTasksPage'): RouteObject => ({
  path,
  lazy: () => import('./tasks-page').then((part) => ({ Component: part[name] })),
});

/** Tasks: mine, all, those without anybody, and one. */
export const taskRoutes: RouteObject[] = [
  page('aufgaben', 'MyTasksPage'),
  page('aufgaben/alle', 'AllTasksPage'),
  page('aufgaben/ohne', 'NobodysTasksPage'),
  {
    path: 'aufgaben/:id',
    lazy: () => import('./task-page').then(({ TaskPage }) => ({ Component: TaskPage })),
  },
];
