export { clientFiles } from './client-files.js';
export { clientRouter } from './client-router.js';
export { trustedDocuments } from './trusted-documents.js';
