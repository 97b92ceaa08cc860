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
    path: 'konto',
    lazy: () => import('../account/account-page').then(({ AccountPage }) => ({ Component: AccountPage })),
  },
  {
    path: 'hilfe',
    lazy: () => import('../help/help-page').then(({ HelpPage }) => ({ Component: HelpPage })),
  },
  { path: '*', Component: NotFoundPage },
];

/** Pages for everybody. */
const openPages: RouteObject[] = [
  { path: 'anmelden', Component: SignInPage },
  {
    path: 'impressum',
    lazy: () => import('../legal/imprint-page').then(({ ImprintPage }) => ({ Component: ImprintPage })),
  },
  {
    path: 'datenschutz',
    lazy: () => import('../legal/privacy-page').then(({ PrivacyPage }) => ({ Component: PrivacyPage })),
  },
  {
    path: 'barrierefreiheit',
    lazy: () =>
      import('../legal/accessibility-page').then(({ AccessibilityPage }) => ({
        Component: AccessibilityPage,
      })),
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
