export { body } from '../../council/domain/body.js';
