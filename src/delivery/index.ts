export { DeliveryModule } from './delivery.module.js';
export { deliveryReadModels } from './read/index.js';
