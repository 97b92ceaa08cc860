export { bodies } from '../persistence/bodies.repository.js';
