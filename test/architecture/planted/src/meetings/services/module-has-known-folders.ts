export { council } from '../../council/index.js';
