import type { Day } from '../../shared/time/day.js';
import { type RulesKind, type RulesParameters, defaultRules } from './rules-of-procedure.js';

/** The rules that hold on a day; without a version of its own, a body has the defaults of its kind. */
export interface RulesInForce {
  readonly version: number | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly parameters: RulesParameters;
}

/** The body's own version, or the defaults of its kind. */
export const rulesOr = (kind: RulesKind, own: RulesInForce | null): RulesInForce =>
  own ?? { version: null, validFrom: null, validTo: null, parameters: defaultRules(kind) };
