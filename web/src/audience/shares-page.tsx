import { type ListedShareFragment, SharesPageDocument, type SharesPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { keepsShareLog, receivesShares } from '../app/navigation';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { Paging, usePaging } from '../council/paging';
import { useTexts } from '../texts';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Table } from '../ui/table';
import { useLogColumns, useReceivedColumns } from './share-columns';

/** What was shared with us, and what our town shared: who has both reads both. */
export function SharesPage() {
  const paging = usePaging();
  const page = usePage(SharesPageDocument, paging.variables);
  return <PageOf page={page}>{(data) => <Shares {...{ data, paging }} />}</PageOf>;
}

interface SharesProps {
  readonly data: SharesPageQuery;
  readonly paging: ReturnType<typeof usePaging>;
}

function Shares({ data: { me, sharedWithUs, shares }, paging }: SharesProps) {
  const t = useTexts();
  const receives = receivesShares(me);
  const keepsLog = keepsShareLog(me);
  if (!receives && !keepsLog) return <NotFoundPage />;
  return (
    <Page title={t('shares.title')}>
      {receives && <Received shares={sharedWithUs.nodes} />}
      {receives && <Paging info={sharedWithUs.pageInfo} paging={paging} />}
      {keepsLog && <Log shares={shares.nodes} />}
      {keepsLog && <Paging info={shares.pageInfo} paging={paging} />}
    </Page>
  );
}

interface ListProps {
  readonly shares: readonly ListedShareFragment[];
}

function Received({ shares }: ListProps) {
  const t = useTexts();
  const columns = useReceivedColumns();
  if (shares.length === 0)
    return <EmptyState title={t('shares.received.empty')}>{t('shares.received.emptyText')}</EmptyState>;
  return <Table caption={t('shares.received')} columns={columns} rows={shares} rowKey={({ id }) => id} />;
}

function Log({ shares }: ListProps) {
  const t = useTexts();
  const columns = useLogColumns();
  if (shares.length === 0)
    return <EmptyState title={t('shares.log.empty')}>{t('shares.log.emptyText')}</EmptyState>;
  return <Table caption={t('shares.log')} columns={columns} rows={shares} rowKey={({ id }) => id} />;
}
