import { brokenConstraint } from '../../platform/database/index.js';
import { ruleBehind } from '../persistence/constraints.js';

/** Waits for a transaction and says a rule that the database kept, because two requests met, as the rule it is. */
export async function inTownWords<T>(transaction: Promise<T>): Promise<T> {
  try {
    return await transaction;
  } catch (error) {
    throw ruleBehind(brokenConstraint(error)) ?? error;
  }
}
