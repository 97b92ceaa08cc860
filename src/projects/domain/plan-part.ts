/** The parts of a plan, each a list of entries. */
export const PLAN_PARTS = ['MILESTONE', 'INDICATOR', 'BUDGET_LINE', 'PARTNER', 'RISK'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** An entry as its editor saw it. */
export interface SeenEntry {
  readonly id: string;
  readonly revision: number;
}
