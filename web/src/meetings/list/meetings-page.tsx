import type { InfiniteData } from '@tanstack/react-query';
import { MeetingsPageDocument, type MeetingsPageQuery } from '../../api/generated/graphql';
import { useLongPage } from '../../api/page-data';
import { PageOf } from '../../app/page-of';
import { useTexts } from '../../texts';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Status } from '../../ui/status';
import { MeetingTable } from './meeting-table';
import { mayCreate, MeetingsFrame } from './meetings-frame';
import { useMeetingFilter } from './use-meeting-filter';

/** Meetings that are still to come. */
export const MeetingsPage = () => <MeetingsList view="liste" />;

/** Meetings that have been, the latest first. */
export const MeetingArchivePage = () => <MeetingsList view="archiv" />;

interface ViewProps {
  readonly view: 'liste' | 'archiv';
}

function MeetingsList({ view }: ViewProps) {
  const t = useTexts();
  const { filter } = useMeetingFilter();
  const variables = {
    filter: { ...filter, when: view === 'archiv' ? ('PAST' as const) : ('COMING' as const) },
  };
  const page = useLongPage(MeetingsPageDocument, variables, ({ meetings }) => meetings);
  return (
    <PageOf page={page}>
      {(data) => (
        <ListedMeetings view={view} data={data}>
          {page.hasNextPage && (
            <div>
              <Button busy={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>
                {t('meetings.more')}
              </Button>
            </div>
          )}
        </ListedMeetings>
      )}
    </PageOf>
  );
}

interface ListedMeetingsProps extends ViewProps {
  readonly data: InfiniteData<MeetingsPageQuery>;
  readonly children: React.ReactNode;
}

function ListedMeetings({ view, data: { pages }, children }: ListedMeetingsProps) {
  const t = useTexts();
  const [first] = pages;
  if (first === undefined) return null;
  const rows = pages.flatMap(({ meetings }) => meetings.nodes);
  const all = first.meetings.totalCount;
  return (
    <MeetingsFrame view={view} data={first}>
      <Status>
        {rows.length > 0 && t('meetings.shown', { shown: rows.length, all, more: String(rows.length < all) })}
      </Status>
      {rows.length === 0 ? (
        <NoMeetings view={view} mayCreate={mayCreate(first)} />
      ) : (
        <MeetingTable caption={t(`meetings.view.${view}`)} rows={rows} />
      )}
      {children}
    </MeetingsFrame>
  );
}

function NoMeetings({ view, mayCreate: may }: ViewProps & { readonly mayCreate: boolean }) {
  const t = useTexts();
  const { isSet, clear } = useMeetingFilter();
  if (isSet)
    return (
      <EmptyState
        title={t('meetings.empty.filtered')}
        action={<Button onClick={clear}>{t('meetings.filter.clear')}</Button>}
      />
    );
  return (
    <EmptyState
      title={t(`meetings.empty.${view}`)}
      action={
        view === 'liste' && may ? (
          <ButtonLink look="primary" icon="add" to="/sitzungen/neu">
            {t('meetings.create')}
          </ButtonLink>
        ) : undefined
      }
    >
      {t(`meetings.empty.${view}.text`)}
    </EmptyState>
  );
}
