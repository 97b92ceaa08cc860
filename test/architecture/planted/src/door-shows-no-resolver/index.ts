export { resolver } from './graphql/body.resolver.js';
