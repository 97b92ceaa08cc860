/** How a funder takes part in the costs (domain.md A4), with the German name. */
export const FINANCE_KINDS = {
  /** A share of the costs, up to the rate. */
  SHARE: 'Anteilsfinanzierung',
  /** A fixed sum, whatever the costs. */
  FIXED: 'Festbetragsfinanzierung',
  /** What is missing when own means are used up. */
  SHORTFALL: 'Fehlbedarfsfinanzierung',
  /** All of the costs. */
  FULL: 'Vollfinanzierung',
} as const;
export type FinanceKind = keyof typeof FINANCE_KINDS;
export const ALL_FINANCE_KINDS = Object.keys(FINANCE_KINDS) as FinanceKind[];
