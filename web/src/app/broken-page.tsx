import { onlineManager } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { useTexts } from '../texts';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { NotLoaded } from './not-loaded';

/** Shown in place of a page that fails by a mistake of ours, or that could not be loaded; the frame around it stays. */
export function BrokenPage() {
  return useRouteError() instanceof NotLoaded ? <NotLoadedPage /> : <FailedPage />;
}

/** Shown when the frame itself fails. */
export const BrokenFrame = () => (
  <main className="frame-content">
    <FailedPage />
  </main>
);

function FailedPage() {
  const t = useTexts();
  return (
    <Page title={t('frame.broken.title')}>
      <p className="kern-body">{t('frame.broken.text')}</p>
      <div className="row">
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('frame.reload')}
        </Button>
        <ButtonLink to="/">{t('frame.notFound.home')}</ButtonLink>
      </div>
    </Page>
  );
}

/** A browser may remember that a part failed, so the document is loaded anew; not before the server is there again. */
const loadAgain = (): void =>
  void fetch(window.location.href, { method: 'HEAD', headers: { accept: 'text/html' } }).then(
    ({ ok }) => ok && window.location.reload(),
    () => undefined,
  );

function NotLoadedPage() {
  const t = useTexts();
  useEffect(() => onlineManager.subscribe((online) => (online ? loadAgain() : undefined)), []);
  return (
    <Page title={t('frame.notLoaded.title')}>
      <p className="kern-body">{t('frame.notLoaded.text')}</p>
      <div className="row">
        <Button look="primary" onClick={loadAgain}>
          {t('ui.tryAgain')}
        </Button>
        <ButtonLink to="/">{t('frame.notFound.home')}</ButtonLink>
      </div>
    </Page>
  );
}
