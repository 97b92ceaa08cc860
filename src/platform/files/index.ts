export { ContentStore, fileTooLarge, type Incoming } from './content-store.js';
export { isPlainText, mediaTypeOf } from './content-type.js';
