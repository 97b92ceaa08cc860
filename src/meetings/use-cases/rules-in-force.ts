import { rulesInForce as councilRules } from '../../council/index.js';
import type { Tx } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { BodyId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { RulesSnapshot } from '../domain/convening-body.js';

/** The rules of procedure in force today: those that the body adopted, else the defaults of its kind. */
export async function rulesInForce(tx: Tx, bodyId: BodyId): Promise<RulesSnapshot> {
  const rules = await councilRules(tx, bodyId, localDayOf(tx.now));
  if (rules === null) throw notFound();
  return rules.parameters;
}
