import { NavLink } from 'react-router';
import { useUnread } from '../api/page-data';
import { useTexts } from '../texts';

/** As many are counted (schema: Inbox.unread). */
const MOST = 100;

/** The way to the inbox, with how much is unread there; live, because each answer of the server carries it. */
export function Bell() {
  const t = useTexts();
  const unread = useUnread();
  return (
    <NavLink className="kern-btn kern-btn--tertiary" to="/mitteilungen">
      <BellIcon />
      <span className="kern-label">{t('inbox.title')}</span>
      {unread > 0 && (
        <span className="bell-count">
          {unread < MOST ? unread : `${MOST - 1}+`}
          <span className="kern-sr-only"> {t('inbox.unreadWord')}</span>
        </span>
      )}
    </NavLink>
  );
}

/** KERN has none. */
const BellIcon = () => (
  <svg className="bell-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 22a2 2 0 0 0 2-2h-4a2 2 0 0 0 2 2Zm6-6v-5c0-3.1-1.6-5.6-4.5-6.3V4a1.5 1.5 0 0 0-3 0v.7C7.6 5.4 6 7.9 6 11v5l-2 2v1h16v-1l-2-2Z" />
  </svg>
);
