import './inbox.css';
import type { InfiniteData } from '@tanstack/react-query';
import { useChange } from '../api/change';
import { InboxPageDocument, type InboxPageQuery, MarkNoticesReadDocument } from '../api/generated/graphql';
import { isSignedOut, useLongPage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { NoticeList } from './notice-list';

export const UnreadNoticesPage = () => <Inbox unread />;
export const AllNoticesPage = () => <Inbox unread={false} />;

interface InboxProps {
  readonly unread: boolean;
}

/** What somebody was told: what he has not read, or everything. */
function Inbox({ unread }: InboxProps) {
  const t = useTexts();
  const page = useLongPage(InboxPageDocument, { unread }, ({ notices }) => notices);
  return (
    <Page title={t('inbox.title')}>
      <Tabs
        label={t('inbox.views')}
        current={unread ? 'unread' : 'all'}
        tabs={[
          { id: 'unread', text: t('inbox.unread'), to: '/mitteilungen' },
          { id: 'all', text: t('inbox.all'), to: '/mitteilungen/alle' },
        ]}
      />
      <PageOf page={page}>
        {(data) => (
          <Listed unread={unread} data={data}>
            {page.hasNextPage && (
              <div>
                <Button busy={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>
                  {t('inbox.more')}
                </Button>
              </div>
            )}
          </Listed>
        )}
      </PageOf>
    </Page>
  );
}

interface ListedProps extends InboxProps {
  readonly data: InfiniteData<InboxPageQuery>;
  readonly children: React.ReactNode;
}

function Listed({ unread, data: { pages }, children }: ListedProps) {
  const t = useTexts();
  const readAll = useChange(MarkNoticesReadDocument);
  const notices = pages.flatMap((each) => each.notices.nodes);
  const [newest] = notices;
  const count = pages[0]?.inbox?.unread ?? 0;
  return (
    <div className="stack">
      <Status>{t('inbox.count', { count })}</Status>
      {readAll.error !== null && !isSignedOut(readAll.error) && (
        <Alert kind="danger" title={sentenceOf(readAll.error)} justHappened />
      )}
      {count > 0 && newest !== undefined && (
        <div>
          <Button
            icon="check"
            busy={readAll.isPending}
            // What comes meanwhile was not seen, and stays unread.
            onClick={() => readAll.mutate({ input: { until: newest.at } })}
          >
            {t('inbox.readAll')}
          </Button>
        </div>
      )}
      <NoticeList notices={notices} />
      {notices.length === 0 && (
        <EmptyState title={t(unread ? 'inbox.empty.unread' : 'inbox.empty.all')}>
          {t('inbox.empty.text')}
        </EmptyState>
      )}
      {children}
    </div>
  );
}
