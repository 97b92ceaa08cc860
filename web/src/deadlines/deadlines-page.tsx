import './deadlines.css';
import type { InfiniteData } from '@tanstack/react-query';
import { DeadlinesPageDocument, type DeadlinesPageQuery } from '../api/generated/graphql';
import { useLongPage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Status } from '../ui/status';
import { DeadlineFilterFields } from './deadline-filter-fields';
import { DeadlineList } from './deadline-list';
import { useDeadlineFilter } from './use-deadline-filter';

/** Every day that a rule gives: by when something is to be done, why then, and what follows. */
export function DeadlinesPage() {
  const t = useTexts();
  const { filter } = useDeadlineFilter();
  const page = useLongPage(DeadlinesPageDocument, { filter }, ({ deadlines }) => deadlines);
  return (
    <Page title={t('deadlines.title')}>
      <PageOf page={page}>
        {(data) => (
          <Listed data={data}>
            <MoreButton page={page}>{t('deadlines.more')}</MoreButton>
          </Listed>
        )}
      </PageOf>
    </Page>
  );
}

interface ListedProps {
  readonly data: InfiniteData<DeadlinesPageQuery>;
  readonly children: React.ReactNode;
}

function Listed({ data: { pages }, children }: ListedProps) {
  const t = useTexts();
  const { isSet, clear } = useDeadlineFilter();
  const [first] = pages;
  if (first === undefined) return null;
  const deadlines = pages.flatMap((each) => each.deadlines.nodes);
  return (
    <div className="stack">
      <DeadlineFilterFields bodies={first.bodies} deadlineKinds={first.deadlineKinds} />
      <Status>
        {deadlines.length > 0 &&
          t('deadlines.shownOf', { shown: deadlines.length, all: first.deadlines.totalCount })}
      </Status>
      <DeadlineList deadlines={deadlines} />
      {deadlines.length === 0 && isSet && (
        <EmptyState
          title={t('deadlines.empty.filtered')}
          action={<Button onClick={clear}>{t('deadlines.filter.clear')}</Button>}
        />
      )}
      {deadlines.length === 0 && !isSet && (
        <EmptyState title={t('deadlines.empty')}>{t('deadlines.empty.text')}</EmptyState>
      )}
      {children}
    </div>
  );
}
