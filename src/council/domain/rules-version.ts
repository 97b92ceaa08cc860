import { DomainError } from '../../shared/domain-error.js';
import { type BodyId, type RulesId, type TerritoryId, newId } from '../../shared/ids.js';
import { type Day, isDay } from '../../shared/time/day.js';
import type { RulesParameters } from './rules-of-procedure.js';
import { dayBefore } from './term.js';

/** One version of a body's rules of procedure (Geschäftsordnung); immutable from the day on which it holds. */
export class RulesVersion {
  readonly id!: RulesId;
  readonly territoryId!: TerritoryId;
  readonly bodyId!: BodyId;
  readonly version!: number;
  validFrom!: Day;
  validTo!: Day | null;
  parameters!: RulesParameters;

  constructor(facts: Omit<RulesVersion, 'id'>) {
    Object.assign(this, facts, { id: newId() });
  }
}

export interface Adoption {
  readonly validFrom: Day;
  readonly parameters: RulesParameters;
}

/**
 * Adopts new rules after the `versions` of a body (in order): the one before ends on the day before. A version that does
 * not hold yet is replaced; one that holds or held is not touched, so new rules then begin today or later.
 * Gives the versions to store. Errors: DAY_INVALID, RULES_TOO_EARLY.
 */
export function adoptRules(
  body: { readonly id: BodyId; readonly territoryId: TerritoryId },
  versions: readonly RulesVersion[],
  adoption: Adoption,
  today: Day,
): RulesVersion[] {
  if (!isDay(adoption.validFrom)) throw new DomainError('DAY_INVALID', {}, 'validFrom');
  const last = versions.at(-1);
  const replaced = last !== undefined && last.validFrom > today ? last : undefined;
  const before = replaced === undefined ? last : versions.at(-2);
  if (before !== undefined && (adoption.validFrom <= before.validFrom || adoption.validFrom < today)) {
    throw new DomainError('RULES_TOO_EARLY', {}, 'validFrom');
  }
  if (before !== undefined) before.validTo = dayBefore(adoption.validFrom);
  const adopted =
    replaced ??
    new RulesVersion({
      ...adoption,
      territoryId: body.territoryId,
      bodyId: body.id,
      version: (last?.version ?? 0) + 1,
      validTo: null,
    });
  Object.assign(adopted, adoption);
  return before === undefined ? [adopted] : [before, adopted];
}
