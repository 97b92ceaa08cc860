import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { lineOf, textOf } from '../../shared/words.js';

/** A barrier as somebody met it; page and contact may be left out. */
export interface BarrierReport {
  readonly id: string;
  readonly page: string | null;
  readonly description: string;
  readonly contact: string | null;
}

/** Errors: DESCRIPTION_MISSING, TEXT_TOO_LONG. */
export function barrierReport(given: {
  readonly page: string | null;
  readonly description: string;
  readonly contact: string | null;
}): BarrierReport {
  const description = textOf(given.description, 'description');
  if (description === null) throw new DomainError('DESCRIPTION_MISSING', {}, 'description');
  return {
    id: newId(),
    page: lineOf(given.page, 'page'),
    description,
    contact: lineOf(given.contact, 'contact'),
  };
}
