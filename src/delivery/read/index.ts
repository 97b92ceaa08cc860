import type { ReadModel, SqlOfRow } from '../../platform/graphql/read/index.js';
import { deliveryOverviewRead } from './delivery-overview.read.js';
import { deliveryRead } from './delivery.read.js';

/** What the read side of the application registers for this module; `thing`: SQL of what a mail is about. */
export const deliveryReadModels = (thing: SqlOfRow): ReadModel[] => [
  deliveryRead(thing),
  deliveryOverviewRead,
];
