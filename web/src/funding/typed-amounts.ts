/** An amount as people write it; whether it is one, the server decides. Empty: none. */
export const isEuros = (text: string): boolean =>
  /^\s*(€|EUR)?\s*(\d[\d.\s\u00A0\u202F]*(,(\d{1,2}|-{1,2}|–))?)?\s*(€|EUR|Euro)?\s*$/i.test(text);

/** "90", "90 %" or "66,67": hundredths of a percent; null when it is none, or more than all. */
export function basisPointsIn(text: string): number | null {
  const [, whole, hundredths = ''] = /^\s*(\d{1,3})(?:,(\d{1,2}))?\s*%?\s*$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const points = Number(whole) * 100 + Number(hundredths.padEnd(2, '0'));
  return points > 10_000 ? null : points;
}

/** 9000 as it is typed: "90". */
export const percentText = (basisPoints: number): string => String(basisPoints / 100).replace('.', ',');
