export { bodyModel } from './graphql/body.model.js';
