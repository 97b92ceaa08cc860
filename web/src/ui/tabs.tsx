import { Link } from 'react-router';
import { useTexts } from '../texts';

interface TabsProps {
  readonly tabs: readonly { readonly id: string; readonly text: string; readonly to: string }[];
  readonly current: string;
  /** What the tabs choose from, when a page has more than one set. */
  readonly label?: string;
}

/** The parts of one thing, each with an address of its own. */
export function Tabs({ tabs, current, label }: TabsProps) {
  const t = useTexts();
  return (
    <nav className="tabs" aria-label={label ?? t('ui.tabs')}>
      <ul>
        {tabs.map(({ id, text, to }) => (
          <li key={id}>
            <Link to={to} aria-current={id === current ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
