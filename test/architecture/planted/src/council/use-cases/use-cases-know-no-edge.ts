export { queue } from '../../platform/queue/index.js';
