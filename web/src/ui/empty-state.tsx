import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What belongs here. */
  readonly children?: ReactNode;
  /** The one button. */
  readonly action?: ReactNode;
}

/** Where nothing is yet: what belongs here, and how to begin. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="empty-state">
    <p className="kern-title">{title}</p>
    {children !== undefined && <div className="kern-body muted">{children}</div>}
    {action !== undefined && <div className="row">{action}</div>}
  </div>
);
