import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface BadgeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A word on the state of a thing; the colour says nothing that the word does not. */
export const Badge = ({ kind, icon, children }: BadgeProps) => (
  <span className={`kern-badge kern-badge--${kind}`}>
    {icon !== undefined && <Icon name={icon} small />}
    <span className="kern-label kern-label--small">{children}</span>
  </span>
);
