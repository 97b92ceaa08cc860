import type { InfiniteData } from '@tanstack/react-query';
import { OverviewPageDocument, type OverviewPageQuery } from '../api/generated/graphql';
import { useLongPage } from '../api/page-data';
import { isOffice } from '../app/navigation';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Comings } from './coming-meetings';
import { comesFromOutside, RoleCards } from './role-cards';
import { useWaiting } from './use-waiting';
import { WaitingList } from './waiting-list';

export function OverviewPage() {
  const t = useTexts();
  const page = useLongPage(OverviewPageDocument, {}, ({ waiting }) => waiting);
  return (
    <PageOf page={page}>
      {(data) => (
        <Overview data={data}>
          <MoreButton page={page}>{t('overview.more')}</MoreButton>
        </Overview>
      )}
    </PageOf>
  );
}

interface OverviewProps {
  readonly data: InfiniteData<OverviewPageQuery>;
  readonly children: React.ReactNode;
}

function Overview({ data: { pages }, children }: OverviewProps) {
  const t = useTexts();
  const [first] = pages;
  const { items, inPlace } = useWaiting(pages);
  if (first === undefined) return null;
  const outside = comesFromOutside(first.me);
  return (
    <Page title={t('overview.title')}>
      {items.length > 0 ? (
        <>
          <p className="kern-body overview-count">{t('overview.count', { due: first.waiting.totalCount })}</p>
          <WaitingList items={items} invitations={first.myInvitations} />
          {children}
        </>
      ) : (
        !outside && <NothingDue mayCreate={isOffice(first.me)} />
      )}
      <RoleCards me={first.me} />
      {(!outside || first.coming.nodes.length > 0) && <Comings data={first} inPlace={inPlace} />}
    </Page>
  );
}

function NothingDue({ mayCreate }: { readonly mayCreate: boolean }) {
  const t = useTexts();
  return (
    <EmptyState
      title={t('overview.nothing.title')}
      action={
        mayCreate ? <ButtonLink to="/sitzungen/neu">{t('overview.createMeeting')}</ButtonLink> : undefined
      }
    >
      {t(mayCreate ? 'overview.nothing.office' : 'overview.nothing.text')}
    </EmptyState>
  );
}
