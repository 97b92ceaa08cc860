import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts';

interface PageProps {
  readonly title: string;
  /** A word above the title, e.g. the state of the thing. */
  readonly badge?: ReactNode;
  /** The main action and few others. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: names itself in the title of the window, and takes the focus to its heading when it is opened. */
export function Page({ title, badge, actions, children }: PageProps) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('frame.pageTitle', { page: title });
  }, [t, title]);
  useEffect(() => {
    // Not on the first load of the document: the browser starts at its top by itself.
    if (document.activeElement !== document.body || window.history.state?.idx > 0) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <>
      <header className="page-header">
        <div>
          {badge}
          <h1 className="kern-heading-large" tabIndex={-1} ref={heading}>
            {title}
          </h1>
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
