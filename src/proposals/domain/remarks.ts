import { DomainError } from '../../shared/domain-error.js';
import { textOf } from '../../shared/words.js';

const MOST_REMARKS = 50;
/** As of a missing field, e.g. `goals.smart.0.target`. */
const FIELD = /^[a-zA-Z]+(\.[a-zA-Z0-9]+){0,5}$/;

/** What is to be mended, and where; without a field: the whole. */
export interface Remark {
  readonly field: string | null;
  readonly words: string;
}

/** Why a proposal is returned. Errors: RETURN_REASON_MISSING, TOO_MANY_REMARKS, REMARK_FIELD_UNKNOWN, TEXT_TOO_LONG. */
export function remarksOf(remarks: readonly { field?: string | null; words: string }[]): Remark[] {
  if (remarks.length > MOST_REMARKS)
    throw new DomainError('TOO_MANY_REMARKS', { most: MOST_REMARKS }, 'remarks');
  const said = remarks.flatMap(({ field = null, words }, index) => {
    if (field !== null && !FIELD.test(field))
      throw new DomainError('REMARK_FIELD_UNKNOWN', {}, `remarks.${index}.field`);
    const text = textOf(words, `remarks.${index}.words`);
    return text === null ? [] : [{ field, words: text }];
  });
  if (said.length === 0) throw new DomainError('RETURN_REASON_MISSING', {}, 'remarks');
  return said;
}
