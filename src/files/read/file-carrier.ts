import type { Parameters } from '../../platform/graphql/read/index.js';

/** SQL over the row `alias` of the carrier's table. */
type SqlOfCarrier = (alias: string) => string;
type RuleOfCarrier = (alias: string, p: Parameters) => string;

/**
 * What carries files: the module that owns the thing declares it (`meetingFileCarriers`), the composition lists it, and
 * nothing changes here. Nobody sees a file who does not see the thing by its own read model.
 */
export interface FileCarrier {
  /** The read model whose `visibleTo` decides, e.g. `AgendaItem`. */
  readonly thing: string;
  readonly table: string;
  /** uuid[] of the bodies that it belongs to, the leading one first; may be empty. */
  readonly bodies: SqlOfCarrier;
  /** text[]: who may read its files, unless somebody says otherwise. */
  readonly audience: SqlOfCarrier;
  /** Nobody but its keepers sees it yet. */
  readonly isDraft: SqlOfCarrier;
  /** Reads all its files. */
  readonly keeps: RuleOfCarrier;
  /** Whom the audience BODY of its files means. */
  readonly takesPart: RuleOfCarrier;
  /** May attach, replace, rename and remove its files. */
  readonly mayAttach: RuleOfCarrier;
}
