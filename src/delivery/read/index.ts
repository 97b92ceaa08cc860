import { deliveryOverviewRead } from './delivery-overview.read.js';
import { deliveryRead } from './delivery.read.js';

/** What the read side of the application registers for this module. */
export const deliveryReadModels = [deliveryRead, deliveryOverviewRead];
