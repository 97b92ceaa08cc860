import { Link } from 'react-router';
import { useTexts } from '../texts';
import { Icon } from './icon';

interface BreadcrumbsProps {
  /** The pages above this one, the highest first; this page is not among them. */
  readonly items: readonly { readonly to: string; readonly text: string }[];
}

/** The way up. */
export function Breadcrumbs({ items }: BreadcrumbsProps) {
  const t = useTexts();
  return (
    <nav className="breadcrumbs" aria-label={t('ui.breadcrumbs')}>
      <ol>
        {items.map(({ to, text }) => (
          <li key={to}>
            <Link className="kern-link" to={to}>
              {text}
            </Link>
            <Icon name="chevron-right" small />
          </li>
        ))}
      </ol>
    </nav>
  );
}
