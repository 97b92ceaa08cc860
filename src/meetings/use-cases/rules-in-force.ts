import { defaultRules } from '../../council/index.js';
import type { Tx } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { BodyId } from '../../shared/ids.js';
import type { RulesSnapshot } from '../domain/convening-body.js';
import { adoptedRules, findBody } from '../persistence/council-facts.js';

/** The rules of procedure in force today: those that the body adopted, else the defaults of its kind. */
export async function rulesInForce(tx: Tx, bodyId: BodyId): Promise<RulesSnapshot> {
  const adopted = await adoptedRules(tx, bodyId);
  if (adopted !== null) return adopted;
  const body = await findBody(tx, bodyId);
  if (body === null) throw notFound();
  return defaultRules(body.kind);
}
