import { createBrowserRouter, type RouteObject } from 'react-router';
import { OverviewPage } from '../overview/overview-page';
import { BrokenPage } from './broken-page';
import { Frame } from './frame';
import { NotFoundPage } from './not-found-page';
import { OpenFrame } from './open-frame';
import { SignInPage } from './sign-in-page';

/** Pages for those who are signed in. All but the overview are loaded when they are opened. */
const signedInPages: RouteObject[] = [
  { index: true, Component: OverviewPage },
  {
    path: 'verwaltung',
    lazy: () =>
      import('../installation/administration-page').then(({ AdministrationPage }) => ({
        Component: AdministrationPage,
      })),
  },
  { path: '*', Component: NotFoundPage },
];

/** Pages for everybody. */
const openPages: RouteObject[] = [
  { path: 'anmelden', Component: SignInPage },
  {
    path: 'einrichten',
    lazy: () => import('../setup/setup-page').then(({ SetupPage }) => ({ Component: SetupPage })),
  },
];

export const createRoutes = () =>
  createBrowserRouter([
    {
      ErrorBoundary: BrokenPage,
      children: [
        { Component: OpenFrame, children: openPages },
        { Component: Frame, children: signedInPages },
      ],
    },
  ]);
