import './app/styles.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ServerSaysNo } from './api/operation';
import { isSignedOut, ME_KEY } from './api/page-data';
import { createRoutes } from './app/routes';
import { Texts } from './texts';

/** A refusal stays one; an unreachable server is asked again, so that a short break goes unnoticed. */
const tryAgain = (failures: number, error: Error): boolean =>
  !(error instanceof ServerSaysNo) && failures < 2;

const noticeEnd = (error: Error): void => {
  if (isSignedOut(error)) queries.setQueryData(ME_KEY, null);
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: { queries: { retry: tryAgain, staleTime: 5_000 }, mutations: { networkMode: 'always' } },
});

// Who leaves while a change is on its way is asked first: what waits behind another one would never be sent.
window.addEventListener('beforeunload', (event) => {
  if (queries.isMutating() > 0) event.preventDefault();
});

const place = document.querySelector('#app');
if (place === null) throw new Error('index.html has no #app');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Texts>
        <RouterProvider router={createRoutes()} />
      </Texts>
    </QueryClientProvider>
  </StrictMode>,
);
