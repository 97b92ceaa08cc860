const pad = (number: number): string => String(number).padStart(2, '0');

/** The month some months later (or earlier): "2027-01", -1 → "2026-12". */
export function monthAfter(month: string, months: number): string {
  const first = new Date(`${month}-01T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

/** The days of a month in weeks from Monday to Sunday; null outside of the month. */
export function weeksOf(month: string): (string | null)[][] {
  const before = (new Date(`${month}-01T12:00:00Z`).getUTCDay() + 6) % 7;
  const length = new Date(Date.parse(`${monthAfter(month, 1)}-01T12:00:00Z`) - 24 * 3600e3).getUTCDate();
  const days: (string | null)[] = Array.from({ length }, (_, index) => `${month}-${pad(index + 1)}`);
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day] ?? null),
  );
}

/** Instants between which everything of the month lies, in Berlin too, whatever the summer time. */
export const aroundMonth = (month: string): { from: string; until: string } => ({
  from: new Date(Date.parse(`${month}-01T00:00:00Z`) - 2 * 3600e3).toISOString(),
  until: new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`)).toISOString(),
});
