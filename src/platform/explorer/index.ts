export { explorerRouter } from './explorer-router.js';
