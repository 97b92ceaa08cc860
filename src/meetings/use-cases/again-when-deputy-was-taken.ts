import { brokenConstraint } from '../../platform/database/index.js';
import { DomainError } from '../../shared/domain-error.js';

/** The rule that one represents at most one further seat, as PostgreSQL keeps it when two answers meet. */
const ONE_FURTHER_SEAT = 'invitation_one_further_seat';

/**
 * Runs an answer again, once, when another seat called the same deputy at the same moment: seen from after that call,
 * the next deputy in order is due. Error: DEPUTY_UNAVAILABLE.
 */
export async function againWhenDeputyWasTaken<T>(answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (brokenConstraint(error) !== ONE_FURTHER_SEAT) throw error;
  }
  try {
    return await answer();
  } catch (error) {
    throw brokenConstraint(error) === ONE_FURTHER_SEAT
      ? new DomainError('DEPUTY_UNAVAILABLE', {}, 'deputyId')
      : error;
  }
}
