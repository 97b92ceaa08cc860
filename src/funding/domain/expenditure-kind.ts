/** For what money is spent (domain.md A6), with the German name. */
export const EXPENDITURE_KINDS = {
  STAFF: 'Personal',
  FEES: 'Honorare',
  MATERIAL: 'Material',
  TRAVEL: 'Fahrten',
  PUBLICITY: 'Öffentlichkeitsarbeit',
  RENT: 'Miete',
  IN_KIND: 'Eigenleistung',
  INVESTMENT: 'Investition',
  OTHER: 'Sonstiges',
} as const;
export type ExpenditureKind = keyof typeof EXPENDITURE_KINDS;
export const ALL_EXPENDITURE_KINDS = Object.keys(EXPENDITURE_KINDS) as ExpenditureKind[];
