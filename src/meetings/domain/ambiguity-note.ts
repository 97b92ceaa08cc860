import { formatLongDay, formatTime } from '../../shared/time/german-format.js';
import { zonedOf } from '../../shared/time/zoned-local-time.js';

/** Tells the user which of two occurrences of a local time is meant when the clock is set back; null on other days. */
export function ambiguityNote(instant: Date, zone: string): string | null {
  const zoned = zonedOf(instant, zone);
  const first = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' });
  const second = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' });
  if (first.equals(second)) return null;
  const which = first.equals(zoned) ? 'die erste' : 'die zweite';
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  return (
    `Am ${formatLongDay(instant, zone)} wird die Uhr zurückgestellt, ${time} Uhr gibt es zweimal. ` +
    `Gemeint ist ${which}: ${formatTime(instant, zone)}. Die andere wählen Sie mit der Angabe ${first.equals(zoned) ? second.offset : first.offset}.`
  );
}
