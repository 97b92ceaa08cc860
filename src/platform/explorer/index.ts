export { EXPLORER_PATH, explorerRouter, type ExplorerSettings } from './explorer-router.js';
