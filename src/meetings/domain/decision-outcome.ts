export const DECISION_OUTCOMES = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The council is for it, with or without conditions. */
export const isFavourable = (outcome: DecisionOutcome): boolean =>
  outcome === 'APPROVED' || outcome === 'APPROVED_WITH_CONDITIONS';
