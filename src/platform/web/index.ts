export { clientFiles } from './client-files.js';
export { CLIENT_PAGES, clientRouter } from './client-router.js';
export { trustedDocuments } from './trusted-documents.js';
