import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** More, for those who want it. */
export const Disclosure = ({ summary, open = false, children }: DisclosureProps) => (
  <details className="kern-accordion" open={open}>
    <summary className="kern-accordion__header">
      <span className="kern-title kern-title--small">{summary}</span>
    </summary>
    <div className="kern-accordion__body stack">{children}</div>
  </details>
);
