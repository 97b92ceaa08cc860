import { NavLink, Outlet } from 'react-router';
import { useTexts } from '../texts';
import { Foot } from './frame';

/** The frame of pages that anybody may open: sign-in, first run, legal pages. */
export function OpenFrame() {
  const t = useTexts();
  return (
    <div className="frame-main open-frame">
      <a className="skip" href="#inhalt">
        {t('frame.skip')}
      </a>
      <header className="frame-bar">
        <NavLink className="frame-name" to="/">
          {t('frame.product')}
        </NavLink>
      </header>
      <main className="frame-content" id="inhalt" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </div>
  );
}
