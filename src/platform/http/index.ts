export {
  asDownload,
  asExplorer,
  asForever,
  asMail,
  asPage,
  headersOfAll,
  protectAll,
} from './answer-headers.js';
export { answerError } from './error-answer.js';
export { ErrorFilter } from './error-filter.js';
export { GRAPHQL_PATH, graphqlDoor } from './graphql-door.js';
export { isOfOwnOrigin } from './own-origin.js';
export { letTakeLonger, limitPatience, PATIENCE, type Patience } from './patience.js';
export {
  button,
  contact,
  entry,
  form,
  heading,
  link,
  notice,
  paragraph,
  subheading,
  voidLink,
} from './page-parts.js';
export { escapeHtml, serverPage } from './server-page.js';
