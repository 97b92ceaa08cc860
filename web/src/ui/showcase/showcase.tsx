import '../../app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, Link } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Texts } from '../../texts';
import { ChartsShown } from './charts-shown';
import { FieldsShown } from './fields-shown';
import { FilesShown } from './files-shown';
import { FormShown } from './form-shown';
import { ListsShown } from './lists-shown';
import { PartsShown } from './parts-shown';

/** Every component in all its states, for the browser tests and for whoever builds a page. */
const Showcase = () => (
  <main className="frame-content">
    <h1 className="kern-heading-large">Bausteine</h1>
    <PartsShown />
    <FormShown />
    <FieldsShown />
    <FilesShown />
    <ListsShown />
    <ChartsShown />
  </main>
);

const Elsewhere = () => (
  <main className="frame-content">
    <h1 className="kern-heading-large">Woanders</h1>
    <Link className="kern-link" to="/bausteine">
      Zurück zu den Bausteinen
    </Link>
  </main>
);

const router = createMemoryRouter(
  [
    { path: '/bausteine', Component: Showcase },
    { path: '*', Component: Elsewhere },
  ],
  { initialEntries: ['/bausteine'] },
);

const place = document.querySelector('#app');
if (place === null) throw new Error('bausteine.html has no #app');
createRoot(place).render(
  <StrictMode>
    <Texts>
      <RouterProvider router={router} />
    </Texts>
  </StrictMode>,
);
