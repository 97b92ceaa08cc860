import { useEffect, useState } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSignedIn } from '../api/page-data';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { ConnectionNotice } from './connection-notice';
import { navigationOf } from './navigation';
import { OfficialHeader } from './official-header';
import { NewTaskButton } from '../tasks/new-task-button';
import { Bell } from '../inbox/bell';
import { SearchButton } from '../search/search-button';
import { SignInAgain } from './sign-in-again';
import { SignOutButton } from './sign-out-button';
import { useLiveChanges } from './use-live-changes';

/** The frame around every page of a signed-in account: menu, search, account, legal pages. */
export function Frame() {
  const t = useTexts();
  useLiveChanges();
  const unknown = useSignedIn() === undefined;
  return (
    <div className="frame" data-unknown={unknown || undefined}>
      <a className="skip" href="#inhalt">
        {t('frame.skip')}
      </a>
      <OfficialHeader />
      <Side />
      <div className="frame-main">
        <Bar />
        <main className="frame-content" id="inhalt" tabIndex={-1}>
          <ConnectionNotice />
          <Outlet />
        </main>
        <Foot />
      </div>
      <SignInAgain />
      <ScrollRestoration />
    </div>
  );
}

/** "Schwarzenberg/Erzgeb." may be broken after the slash, and nowhere else. */
const breakable = (name: string): string => name.replaceAll('/', '/\u200B');

function Side() {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  const towns = useSignedIn()?.territories ?? [];
  const name = towns.length === 1 ? towns[0]?.name : undefined;
  return (
    <header className="frame-side">
      <div className="frame-side-head">
        <NavLink className="frame-name" to="/">
          {name === undefined ? t('frame.product') : t('frame.productOf', { town: breakable(name) })}
        </NavLink>
        <Button
          look="tertiary"
          icon="dehaze"
          className="frame-menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {t('frame.menu')}
        </Button>
      </div>
      <nav className="frame-nav" id="menu" aria-label={t('frame.navigation')} data-open={open}>
        <ul>
          {navigationOf(useSignedIn()).map(({ to, text, icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/' || to === '/verwaltung'}>
                <Icon name={icon} />
                {t(text)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Bar() {
  const t = useTexts();
  const me = useSignedIn();
  return (
    <div className="frame-bar" role="region" aria-label={t('frame.account')}>
      <span className="frame-who">{me?.persons[0]?.name ?? me?.account.email}</span>
      <NewTaskButton look="tertiary" withKey />
      <SearchButton />
      <Bell />
      <NavLink className="kern-btn kern-btn--tertiary" to="/konto">
        <Icon name="account-circle" />
        <span className="kern-label">{t('frame.account')}</span>
      </NavLink>
      <SignOutButton />
    </div>
  );
}

/** The pages that the law asks for; open to strangers too. */
export function Foot() {
  const t = useTexts();
  return (
    <footer className="frame-foot">
      <NavLink className="kern-link" to="/barrierefreiheit">
        {t('frame.accessibility')}
      </NavLink>
      <NavLink className="kern-link" to="/datenschutz">
        {t('frame.privacy')}
      </NavLink>
      <NavLink className="kern-link" to="/impressum">
        {t('frame.imprint')}
      </NavLink>
    </footer>
  );
}
