import { aNotice } from '../delivery/notice.js';
import type { World } from '../meetings/town.js';

type Variables = Record<string, unknown>;
type DeliveryInput = (world: World) => Promise<Variables>;

/** A mail that was given up. */
const failed = ({ app, town, police }: World): Promise<string> =>
  aNotice(app, {
    ...{ territoryId: town.id, personId: police.personId },
    ...{ kind: 'ACCOUNT_INVITATION', subjectType: 'Person', subjectId: police.personId },
  });

export const deliveryInputs: Readonly<Record<string, DeliveryInput>> = {
  retryDelivery: async (world) => ({ input: { deliveryId: await failed(world) } }),
  retryDeliveries: async (world) => {
    await failed(world);
    return { input: { territoryId: world.town.id, state: 'PARKED' } };
  },
};

export const deliveryQueries: Readonly<Record<string, DeliveryInput>> = {
  deliveries: async ({ town, council }) => ({
    ...{ state: 'PARKED', territoryId: town.id, kind: 'INVITATION', meetingId: council, first: 5 },
  }),
  deliveryOverviews: async () => ({}),
};
