export type Values = Record<string, unknown>;

/** A field that was typed into here and saved by somebody else meanwhile. */
export interface ChangedByOther {
  readonly field: string;
  readonly theirs: unknown;
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The names of the fields that were typed into, compared with what was saved when typing began. */
export const typedFields = (typed: Values, base: Values): string[] =>
  Object.keys(base).filter((field) => !sameValue(typed[field], base[field]));

/**
 * What a form shows when the saved record changes under it: typed fields keep their values, all others follow the
 * record; fields that both changed, to different values, are listed.
 */
export function mergeSaved(base: Values, saved: Values, typed: Values) {
  const mine = typedFields(typed, base).filter((field) => field in saved);
  const kept = Object.fromEntries(mine.map((field) => [field, typed[field]]));
  const changedByOthers: ChangedByOther[] = mine
    .filter((field) => !sameValue(saved[field], base[field]) && !sameValue(saved[field], typed[field]))
    .map((field) => ({ field, theirs: saved[field] }));
  return { values: { ...saved, ...kept }, changedByOthers };
}
