import type { ReadModel } from '../../platform/graphql/read/index.js';
import { inboxRead, noticeRead } from './notice.read.js';
import type { NoticeSubject } from './notice-subject.js';

/** What the read side of the application registers for this module; each module's subjects are read with the notices. */
export const noticeReadModels = (subjects: readonly NoticeSubject[]): ReadModel[] => [
  noticeRead(subjects),
  inboxRead,
];
