import { useEffect, useState } from 'react';
import { useTexts } from '../texts';

/** Shown only when it takes noticeably long, so that fast answers do not flicker. */
const SHOW_AFTER_MS = 300;

/** Something is being fetched. */
export function Loading() {
  const t = useTexts();
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      {shown && (
        <div className="kern-loader kern-loader--visible">
          <span className="kern-sr-only">{t('ui.loading')}</span>
        </div>
      )}
    </div>
  );
}
