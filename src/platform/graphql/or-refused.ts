import { domainErrorOf } from './errors.js';
import { Refused } from './refused.js';

/** For answers that no read model gives: a broken rule becomes `Refused`, bugs stay exceptions. */
export async function orRefused<T extends object>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    const broken = domainErrorOf(error);
    if (broken === null) throw error;
    return new Refused(broken);
  }
}
