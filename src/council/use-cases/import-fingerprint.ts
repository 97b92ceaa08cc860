import { createHash } from 'node:crypto';
import type { ImportedRow } from '../domain/import-log.js';

/** What a preview showed, as 64 hexadecimal digits: the same rows before and after give the same, whatever ids new rows get. */
export function fingerprintOf(rows: readonly ImportedRow[]): string {
  const places = new Map(
    rows.flatMap(({ effect, thingId }, index) =>
      effect === 'CREATED' ? [[thingId, `new ${index}`] as const] : [],
    ),
  );
  const text = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? (places.get(value) ?? value) : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
