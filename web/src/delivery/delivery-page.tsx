import './delivery.css';
import type { InfiniteData } from '@tanstack/react-query';
import { DeliveryPageDocument, type DeliveryPageQuery } from '../api/generated/graphql';
import { useLongPage } from '../api/page-data';
import { useFetchingWhile } from '../api/use-fetching-while';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Status } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { DeliveryFilterFields } from './delivery-filter-fields';
import { DeliveryList } from './delivery-list';
import { countOf, DeliveryNumbers, Late } from './delivery-numbers';
import { RetryAll } from './retry-all';
import { useDeliveryFilter } from './use-delivery-filter';
import { STATES } from './words';

const useDeliveries = () =>
  useLongPage(DeliveryPageDocument, useDeliveryFilter().filter, ({ deliveries }) => deliveries);

/** What mails and events do: lists for the office, numbers for the administration. */
export function DeliveryPage() {
  const page = useDeliveries();
  return <PageOf page={page}>{(data) => <Delivery page={page} data={data} />}</PageOf>;
}

interface DeliveryProps {
  readonly page: ReturnType<typeof useDeliveries>;
  readonly data: InfiniteData<DeliveryPageQuery>;
}

function Delivery({ page, data: { pages } }: DeliveryProps) {
  const t = useTexts();
  const [first] = pages;
  const towns = first?.deliveryOverviews ?? [];
  useFetchingWhile(towns.some(({ counts }) => counts.due > 0));
  if (first === undefined || towns.length === 0) return <NotFoundPage />;
  const managed = (first.me?.territories ?? []).filter(({ rights }) => rights.includes('MANAGE_DELIVERY'));
  const reads = towns.filter(({ territoryId }) => managed.some(({ id }) => id === territoryId));
  const counted = towns.filter((town) => !reads.includes(town));
  return (
    <Page title={t('delivery.title')}>
      {towns.map((town) => (
        <Late key={town.territoryId} numbers={town} />
      ))}
      {reads.length > 0 && <Lists {...{ page, pages, first, towns: reads }} />}
      {counted.length > 0 && <p className="kern-body">{t('delivery.admin.text')}</p>}
      {counted.map((town) => (
        <DeliveryNumbers key={town.territoryId} numbers={town} />
      ))}
    </Page>
  );
}

interface ListsProps {
  readonly page: DeliveryProps['page'];
  readonly pages: readonly DeliveryPageQuery[];
  readonly first: DeliveryPageQuery;
  readonly towns: DeliveryPageQuery['deliveryOverviews'];
}

function Lists({ page, pages, first, towns }: ListsProps) {
  const t = useTexts();
  const { filter, pathOf } = useDeliveryFilter();
  const { state } = filter;
  const of = towns.filter(({ territoryId }) => [null, territoryId].includes(filter.territoryId));
  const [only] = of;
  const deliveries = pages.flatMap((each) => each.deliveries.nodes);
  const all = first.deliveries.totalCount;
  const tabs = STATES.map((id) => ({
    ...{ id, to: pathOf(id) },
    text: t('delivery.stateWith', {
      state: t(`delivery.state.${id}`),
      count: of.reduce((sum, town) => sum + countOf(town, id), 0),
    }),
  }));
  const isFailed = state === 'PARKED' || state === 'RETRYING';
  return (
    <div className="stack">
      <Tabs label={t('delivery.states')} current={state} tabs={tabs} />
      <p className="kern-body">{t(`delivery.text.${state}`)}</p>
      <DeliveryFilterFields meetings={first.meetings.nodes} towns={towns} />
      {isFailed && of.length === 1 && only !== undefined && (
        <RetryAll key={state} of={{ ...filter, territoryId: only.territoryId }} count={all} />
      )}
      <Status>{all > 0 && t('delivery.shownOf', { shown: deliveries.length, all })}</Status>
      <DeliveryList title={t(`delivery.state.${state}`)} deliveries={deliveries}>
        <MoreButton page={page}>{t('delivery.more')}</MoreButton>
      </DeliveryList>
    </div>
  );
}
