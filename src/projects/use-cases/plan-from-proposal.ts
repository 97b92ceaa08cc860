import type { ExpenditureKind, ProposalContent } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import { type Aim, directionTo } from '../domain/progress.js';

export interface PlannedMilestone {
  readonly title: string;
  readonly dueOn: Day;
}
export interface PlannedIndicator extends Aim {
  readonly goal: string;
  readonly name: string;
  readonly unit: string;
  readonly dueOn: Day | null;
  readonly source: string | null;
}
export interface PlannedPartner {
  readonly name: string;
  readonly contribution: string | null;
}
export interface PlannedLine {
  readonly kind: ExpenditureKind;
  readonly label: string;
  readonly planned: Cents;
}
export interface PlannedRisk {
  readonly title: string;
  readonly countermeasure: string | null;
}

/** With what a project begins. */
export interface ProjectPlan {
  readonly milestones: readonly PlannedMilestone[];
  readonly indicators: readonly PlannedIndicator[];
  readonly partners: readonly PlannedPartner[];
  readonly lines: readonly PlannedLine[];
  readonly risks: readonly PlannedRisk[];
}

/** German, for lines that the proposal does not name. */
const KINDS: Readonly<Record<ExpenditureKind, string>> = {
  STAFF: 'Personal',
  FEES: 'Honorare',
  MATERIAL: 'Material',
  TRAVEL: 'Reisekosten',
  PUBLICITY: 'Öffentlichkeitsarbeit',
  RENT: 'Miete',
  IN_KIND: 'Eigenleistung',
  INVESTMENT: 'Anschaffungen',
  OTHER: 'Sonstiges',
};

const RISKS = 'Risiken laut Projektvorschlag';

/**
 * Goals become indicators, measures and milestones become milestones, expenditures the budget. Nothing is invented: what
 * has no day, no number or no name in the proposal is left for the office to plan.
 */
export const planOf = ({ goals, measures, delivery, finance }: ProposalContent): ProjectPlan => ({
  milestones: [
    ...delivery.milestones.map(({ title, dueOn }) => ({ title, dueOn })),
    ...measures.items.map(({ title, endsOn }) => ({ title, dueOn: endsOn })),
  ].flatMap(({ title, dueOn }) => (title === null || dueOn === null ? [] : [{ title, dueOn }])),
  indicators: goals.smart.flatMap(({ text, indicator, baseline, target, unit, dueOn, source }) =>
    indicator === null || baseline === null || target === null
      ? []
      : [
          {
            ...{ goal: text ?? indicator, name: indicator, unit: unit ?? '', dueOn, source },
            ...{ baseline, target, direction: directionTo(baseline, target) },
          },
        ],
  ),
  partners: delivery.partners.flatMap(({ name, contribution }) =>
    name === null ? [] : [{ name, contribution }],
  ),
  lines: finance.expenditures.flatMap(({ title, kind, amount }) =>
    amount === null ? [] : [{ kind, label: title ?? KINDS[kind], planned: amount }],
  ),
  risks: delivery.risks === null ? [] : [{ title: RISKS, countermeasure: delivery.risks }],
});
