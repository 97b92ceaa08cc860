import type { Id } from '../../shared/ids.js';

/** What an item of the agenda treats (Vorlage): a thing of another module, by its type there. */
export interface Paper {
  /** E.g. PROJECT_PROPOSAL, as the module that owns the paper names it. */
  readonly type: string;
  readonly id: Id<'Paper'>;
}
