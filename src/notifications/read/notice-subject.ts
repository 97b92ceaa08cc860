import type { Parameters } from '../../platform/graphql/read/index.js';

/** SQL over the row `alias` of the thing's table. */
type SqlOfThing = (alias: string) => string;

/** SQL over the row of the thing and the row `notice` of the notice. */
type SqlOfNotice = (thing: string, notice: string, parameters: Parameters) => string;

/**
 * What notices are about: the module that owns the thing declares it (`meetingNoticeSubject`), the composition lists it,
 * and nothing changes here. A notice shows its thing to whoever sees it by its own read model.
 */
export interface NoticeSubject {
  /** As in NOTICE_KINDS, e.g. `Invitation`. */
  readonly type: string;
  /** The read model whose `visibleTo` decides, e.g. `Meeting`. */
  readonly thing: string;
  readonly table: string;
  /** SQL of the thing's id. `subject`: SQL of the subject's id. */
  readonly idOf: (subject: string) => string;
  /** German, for the user. */
  readonly title: SqlOfThing;
  /** Path of its page in the client. */
  readonly path: SqlOfThing;
  /** SQL of the part in which somebody is told (a word of WHY); absent when the kind of the notice says it. */
  readonly part?: (subject: string) => string;
  /** Whether what was collected for the digest is still so on its morning; absent when nothing about it is collected. */
  readonly holds?: SqlOfNotice;
}
