export { main } from '../../src/main.js';
