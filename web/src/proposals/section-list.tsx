import { Link } from 'react-router';
import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { type FormSection, SECTIONS } from './form-fields';

interface SectionListProps {
  readonly proposal: ShownProposalFragment;
  readonly current: FormSection;
}

/** All sections, with how much of each is filled in. */
export function SectionList({ proposal, current }: SectionListProps) {
  const t = useTexts();
  const counts = new Map(proposal.completeness.map((each) => [each.section as FormSection, each]));
  return (
    <nav aria-label={t('proposals.sections')} className="proposal-sections">
      <ol>
        {SECTIONS.map((section) => {
          const count = counts.get(section);
          return (
            <li key={section}>
              <Link
                className="kern-link"
                to={`?abschnitt=${section}`}
                aria-current={section === current ? 'page' : undefined}
              >
                {t(`proposals.section.${section}`)}
              </Link>
              {count !== undefined && (
                <span className="muted">
                  {' '}
                  {t('proposals.filled', { filled: count.filled, total: count.total })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
