import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

/** Programmes with their dates, applications, and the money. */
export const fundingRoutes: RouteObject[] = [
  page('foerderung', async () => (await import('./programmes-page')).FundingProgrammesPage),
  page('foerderung/antraege', async () => (await import('./applications-page')).FundingApplicationsPage),
  page('foerderung/mittel', async () => (await import('./money-page')).FundingMoneyPage),
  page('foerderung/antraege/:id', async () => (await import('./application-page')).FundingApplicationPage),
  page('foerderung/programme/neu', async () => (await import('./programme-form-pages')).NewProgrammePage),
  page('foerderung/programme/:id', async () => (await import('./programme-page')).FundingProgrammePage),
  page(
    'foerderung/programme/:id/aendern',
    async () => (await import('./programme-form-pages')).ChangeProgrammePage,
  ),
];
