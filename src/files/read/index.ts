import type { ReadModel } from '../../platform/graphql/read/index.js';
import { attachmentRead, attachmentVersionRead } from './attachment.read.js';
import type { FileCarrier } from './file-carrier.js';

/** What the read side of the application registers for this module; the files of each module's things are seen with them. */
export const fileReadModels = (carriers: readonly FileCarrier[]): ReadModel[] => [
  attachmentRead(carriers),
  attachmentVersionRead,
];
