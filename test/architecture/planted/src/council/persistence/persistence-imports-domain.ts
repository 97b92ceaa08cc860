export { foundBody } from '../use-cases/found-body.js';
