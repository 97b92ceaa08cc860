import '../../app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { Texts } from '../../texts';
import { Alert } from '../alert';
import { Button } from '../button';
import { TextField } from '../text-field';

/** Every component in all its states, for the browser tests and for whoever builds a page. */
const Showcase = () => (
  <main className="frame-content">
    <h1 className="kern-heading-large">Bausteine</h1>
    <Alert kind="info" title="Hinweis" />
    <Button look="primary">Haupttaste</Button>
    <TextField label="Feld" hint="Ein Beispiel" error="Geben Sie etwas ein." />
  </main>
);

const place = document.querySelector('#app');
if (place === null) throw new Error('bausteine.html has no #app');
createRoot(place).render(
  <StrictMode>
    <MemoryRouter>
      <Texts>
        <Showcase />
      </Texts>
    </MemoryRouter>
  </StrictMode>,
);
