import type { MoneySumsFragment } from '../api/generated/graphql';

/** Whole cents. */
export type MoneySums = MoneySumsFragment;

/** Exact, because cents are whole numbers. */
export const sumOf = (all: readonly MoneySums[]): MoneySums =>
  all.reduce(
    (sum, of) => ({
      granted: sum.granted + of.granted,
      drawn: sum.drawn + of.drawn,
      spent: sum.spent + of.spent,
      ownShare: sum.ownShare + of.ownShare,
    }),
    { granted: 0, drawn: 0, spent: 0, ownShare: 0 },
  );
