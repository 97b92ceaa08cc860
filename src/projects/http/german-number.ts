const GERMAN = /^(?<sign>[-−])?(?<whole>\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(?<rest>\d{1,3}))?$/;

/** What people type for a number: "1.234,5", "12", "-3,25"; null for anything else. */
export function parseGermanNumber(typed: string): number | null {
  const { sign, whole, rest = '0' } = GERMAN.exec(typed.replaceAll(/\s/g, ''))?.groups ?? {};
  if (whole === undefined) return null;
  const amount = Number(`${whole.replaceAll('.', '')}.${rest}`);
  return sign === undefined ? amount : 0 - amount;
}
