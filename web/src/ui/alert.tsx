import type { ReactNode } from 'react';
import { Icon } from './icon';

interface AlertProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out at once: only for what has just happened. */
  readonly justHappened?: boolean;
}

/** A message in the page. */
export const Alert = ({ kind, title, children, justHappened = false }: AlertProps) => (
  <div className={`kern-alert kern-alert--${kind}`} role={justHappened ? 'alert' : undefined}>
    <div className="kern-alert__header">
      <Icon name={kind} />
      <span className="kern-title">{title}</span>
    </div>
    {children !== undefined && <div className="kern-alert__body">{children}</div>}
  </div>
);
