/** For what money is spent: the kinds of the proposal (domain.md A6), by which the use is proved. */
export type CostKind =
  'STAFF' | 'FEES' | 'MATERIAL' | 'TRAVEL' | 'PUBLICITY' | 'RENT' | 'IN_KIND' | 'INVESTMENT' | 'OTHER';
