import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { fundingRoutes } from '../funding/routes';
import { inboxRoutes } from '../inbox/routes';
import { meetingRoutes } from '../meetings/routes';
import { proposalRoutes } from '../proposals/routes';
import { projectRoutes } from '../projects/routes';
import { taskRoutes } from '../tasks/routes';
import { OverviewPage } from '../overview/overview-page';
import { Loading } from '../ui/loading';
import { BrokenFrame, BrokenPage } from './broken-page';
import { Frame } from './frame';
import { tellingNotLoaded } from './not-loaded';
import { OpenFrame } from './open-frame';
import { SignInPage } from './sign-in-page';

/** A page that is loaded when it is opened. */
const later = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

/** Members, bodies and their import. */
const councilPages: RouteObject[] = [
  later('gremien', async () => (await import('../council/bodies-page')).BodiesPage),
  later('gremien/import', async () => (await import('../council/import-page')).ImportPage),
  later('gremien/:id', async () => (await import('../council/body-page')).BodyPage),
  later('gremien/:id/geschaeftsordnung', async () => (await import('../council/rules-page')).RulesPage),
  later('gremien/:id/rechte', async () => (await import('../rights/body-rights-page')).BodyRightsPage),
  later('personen', async () => (await import('../council/persons-page')).PersonsPage),
  later('personen/:id', async () => (await import('../council/person-page')).PersonPage),
  later('organisationen', async () => (await import('../council/organisations-page')).OrganisationsPage),
];

/** Pages for those who are signed in. */
const signedInPages: RouteObject[] = [
  { index: true, Component: OverviewPage },
  later('fristen', async () => (await import('../deadlines/deadlines-page')).DeadlinesPage),
  later('konto', async () => (await import('../account/account-page')).AccountPage),
  later('konto/mitteilungen', async () => (await import('../account/notices-page')).NoticesPage),
  later('hilfe', async () => (await import('../help/help-page')).HelpPage),
  later('verwaltung', async () => (await import('../installation/administration-page')).AdministrationPage),
  later('versand', async () => (await import('../delivery/delivery-page')).DeliveryPage),
  later('freigaben', async () => (await import('../audience/shares-page')).SharesPage),
  later('themen/:id', async () => (await import('../meetings/topic-page')).TopicPage),
  later(
    'verwaltung/rechte',
    async () => (await import('../rights/territory-rights-page')).TerritoryRightsPage,
  ),
  ...meetingRoutes,
  ...taskRoutes,
  ...projectRoutes,
  ...fundingRoutes,
  ...proposalRoutes,
  ...inboxRoutes,
  ...councilPages,
  later('*', async () => (await import('./unknown-address-page')).UnknownAddressPage),
];

/** Pages for everybody. */
const openPages: RouteObject[] = [
  { path: 'anmelden', Component: SignInPage },
  later('impressum', async () => (await import('../legal/imprint-page')).ImprintPage),
  later('datenschutz', async () => (await import('../legal/privacy-page')).PrivacyPage),
  later('barrierefreiheit', async () => (await import('../legal/accessibility-page')).AccessibilityPage),
  later('einrichten', async () => (await import('../setup/setup-page')).SetupPage),
];

/** What fails in a page leaves the frame around it standing. */
const within = (FrameOfPages: ComponentType, pages: RouteObject[]): RouteObject => ({
  Component: FrameOfPages,
  children: [{ ErrorBoundary: BrokenPage, children: tellingNotLoaded(pages) }],
});

export const createRoutes = () =>
  createBrowserRouter([
    {
      ErrorBoundary: BrokenFrame,
      HydrateFallback: Loading,
      children: [within(OpenFrame, openPages), within(Frame, signedInPages)],
    },
  ]);
