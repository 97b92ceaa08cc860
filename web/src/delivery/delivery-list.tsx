import type { ReactNode } from 'react';
import { useChange } from '../api/change';
import { type ListedDeliveryFragment, RetryDeliveryDocument } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { sentenceOf } from '../ui/sentence-of';
import { Table } from '../ui/table';
import { useDeliveryColumns } from './delivery-columns';

interface DeliveryListProps {
  readonly title: string;
  readonly deliveries: readonly ListedDeliveryFragment[];
  /** Below the list. */
  readonly children: ReactNode;
}

/** Mails and events, each with a button where sending again helps. */
export function DeliveryList({ title, deliveries, children }: DeliveryListProps) {
  const t = useTexts();
  const retry = useChange(RetryDeliveryDocument);
  const columns = useDeliveryColumns(deliveries, {
    retry: ({ id }) => retry.mutate({ input: { deliveryId: id } }),
    busyWith: retry.isPending ? String(retry.variables.input.deliveryId) : undefined,
  });
  return (
    <>
      {retry.error !== null && !isSignedOut(retry.error) && (
        <Alert kind="danger" title={sentenceOf(retry.error)} justHappened />
      )}
      {deliveries.length === 0 ? (
        <EmptyState title={t('delivery.empty')} />
      ) : (
        <Table caption={title} columns={columns} rows={deliveries} rowKey={({ id }) => id} />
      )}
      {children}
    </>
  );
}
