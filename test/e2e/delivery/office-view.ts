import type { Answer, User } from '../meetings/town.js';

export interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly [field: string]: unknown;
}

export const DELIVERY =
  'id kind state dueAt sentAt attempts reason sentence toOffice isCopy recipient { name } thing { title path }';

export async function listed(user: User, filter: string): Promise<{ totalCount: number; nodes: Delivery[] }> {
  const { deliveries } = await user.ask<{ deliveries: { totalCount: number; nodes: Delivery[] } }>(
    `{ deliveries(${filter}) { totalCount nodes { ${DELIVERY} } } }`,
  );
  return deliveries;
}

export const overviewsFor = async (user: User): Promise<object[]> =>
  (
    await user.ask<{ deliveryOverviews: object[] }>(
      '{ deliveryOverviews { territoryName dueSince counts { planned due retrying parked sent } failures { reason count sentence } } }',
    )
  ).deliveryOverviews;

export const retry = async (user: User, deliveryId: string): Promise<Answer> =>
  (
    await user.ask<{ answer: Answer }>(
      'mutation ($input: RetryDeliveryInput!) { answer: retryDelivery(input: $input) { __typename ... on Delivery { state attempts sentence } ... on Refused { code } } }',
      { input: { deliveryId } },
    )
  ).answer;

export const retryMany = async (user: User, territoryId: string, more: object = {}): Promise<Answer> =>
  (
    await user.ask<{ answer: Answer }>(
      'mutation ($input: RetryDeliveriesInput!) { answer: retryDeliveries(input: $input) { __typename ... on RetriedDeliveries { count } ... on Refused { code } } }',
      { input: { territoryId, state: 'PARKED', ...more } },
    )
  ).answer;
