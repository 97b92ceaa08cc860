import type { Tx } from '../../platform/database/index.js';
import type { PersonId } from '../../shared/ids.js';

/** Sets all addresses of a person right; a mail that was sent before and fails later marks none. */
export const clearMarksOf = (tx: Tx, personId: PersonId): Promise<object[]> =>
  tx.query(
    'update address_mark set since = null, stopped_at = null, cleared_at = $2 where person_id = $1 and since is not null',
    [personId, tx.now],
  );
