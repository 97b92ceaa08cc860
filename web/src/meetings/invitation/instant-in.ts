/** Minutes by which the zone is ahead of UTC at this instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - instant) / 60_000);
}

/** The instant (ISO, UTC) of a local day and time in a zone; where the clock is set back, the first of both. */
export function instantIn(zone: string, day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const HOUR = 3_600_000;
  const [earlier, later] = [offsetAt(zone, asUtc - 3 * HOUR), offsetAt(zone, asUtc + 3 * HOUR)];
  const first = asUtc - earlier * 60_000;
  const offset = offsetAt(zone, first) === earlier ? earlier : later;
  return new Date(asUtc - offset * 60_000).toISOString();
}

/** The local day (YYYY-MM-DD) of an instant in a zone. */
export const dayIn = (zone: string, instant: string | number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
