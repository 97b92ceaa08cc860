import { messageOf } from '../../shared/messages/index.js';
import type { Missing } from '../domain/completeness.js';
import type { MissingFieldModel } from './proposal.model.js';

/** With the German sentence. */
export const missingField = (missing: Missing): MissingFieldModel => ({
  ...missing,
  message: messageOf(missing.code),
});
