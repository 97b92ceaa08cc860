import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSignedIn } from '../api/page-data';
import { useTexts } from '../texts';
import { ConnectionNotice } from './connection-notice';
import { Foot } from './frame';
import { OfficialHeader } from './official-header';

/** The frame of pages that anybody may open: sign-in, first run, legal pages. */
export function OpenFrame() {
  const t = useTexts();
  const unknown = useSignedIn() === undefined;
  return (
    <div className="frame-main open-frame" data-unknown={unknown || undefined}>
      <a className="skip" href="#inhalt">
        {t('frame.skip')}
      </a>
      <OfficialHeader />
      <header className="frame-bar">
        <NavLink className="frame-name" to="/">
          {t('frame.product')}
        </NavLink>
        <WayOn />
      </header>
      <main className="frame-content" id="inhalt" tabIndex={-1}>
        <ConnectionNotice />
        <Outlet />
      </main>
      <Foot />
      <ScrollRestoration />
    </div>
  );
}

/** Back to the own pages, or to the sign-in. */
function WayOn() {
  const t = useTexts();
  const me = useSignedIn();
  const { pathname } = useLocation();
  if (me === undefined || (me === null && ['/anmelden', '/einrichten'].includes(pathname))) return null;
  return (
    <Link className="kern-btn kern-btn--tertiary" to={me === null ? '/anmelden' : '/'}>
      <span className="kern-label">{me === null ? t('signIn.title') : t('frame.notFound.home')}</span>
    </Link>
  );
}
