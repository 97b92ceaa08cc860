import type { Id } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';

/** Paragraphs; null: nothing said yet. */
export type Text = string | null;

/** A line of a list within a proposal; it keeps its id, so that a measure can name its goal. */
interface Line {
  readonly id: Id<'ProposalLine'>;
}

export const EVIDENCE_KINDS = [
  'ANALYSIS',
  'STATISTICS',
  'SURVEY',
  'SITUATION_PICTURE',
  'OBSERVATION',
  'OTHER',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What shows that the problem is there. */
export interface EvidenceSource extends Line {
  readonly kind: EvidenceKind;
  readonly title: Text;
  readonly year: number | null;
}

/** Beccaria 1. */
export interface Problem {
  readonly description: Text;
  readonly affected: Text;
  readonly since: Text;
  readonly extent: Text;
  readonly evidence: readonly EvidenceSource[];
  readonly alreadyDone: Text;
}

/** Beccaria 2. */
export interface Causes {
  readonly assumed: Text;
  readonly riskFactors: readonly string[];
  readonly protectiveFactors: readonly string[];
}

/** A goal that can be checked. */
export interface SmartGoal extends Line {
  readonly text: Text;
  readonly indicator: Text;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly unit: Text;
  readonly dueOn: Day | null;
  /** Where the values come from. */
  readonly source: Text;
}

/** Everybody; groups at risk; those with whom it has begun. */
export const PREVENTION_LEVELS = ['UNIVERSAL', 'SELECTIVE', 'INDICATED'] as const;
export type PreventionLevel = (typeof PREVENTION_LEVELS)[number];

/** Beccaria 3. */
export interface Goals {
  readonly overall: Text;
  readonly smart: readonly SmartGoal[];
  readonly targetGroup: Text;
  readonly secondaryTargetGroup: Text;
  readonly level: PreventionLevel | null;
  readonly size: Text;
  readonly reachedBy: Text;
}

export interface Measure extends Line {
  readonly title: Text;
  readonly description: Text;
  /** One of the goals. */
  readonly goalId: Id<'ProposalLine'> | null;
  readonly responsible: Text;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** How much of it, e.g. "6 Workshops". */
  readonly output: Text;
}

/** Beccaria 4. */
export interface Measures {
  readonly items: readonly Measure[];
  readonly reason: Text;
}

export interface Milestone extends Line {
  readonly title: Text;
  readonly dueOn: Day | null;
}

export interface Partner extends Line {
  readonly name: Text;
  readonly contribution: Text;
  readonly hasLetterOfIntent: boolean;
}

/** Beccaria 5. */
export interface Delivery {
  readonly milestones: readonly Milestone[];
  readonly roles: Text;
  readonly partners: readonly Partner[];
  readonly risks: Text;
  readonly participation: Text;
  readonly publicity: Text;
  readonly accessibility: Text;
}

export const EVALUATION_KINDS = ['SELF', 'EXTERNAL'] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** Beccaria 6. */
export interface Evaluation {
  readonly kind: EvaluationKind | null;
  readonly method: Text;
  readonly schedule: Text;
  readonly responsible: Text;
  readonly successCriteria: Text;
  readonly stoppingCriteria: Text;
}

/** Beccaria 7. */
export interface FollowUp {
  readonly documentation: Text;
  readonly transfer: Text;
  readonly continuation: Text;
}

export const EXPENDITURE_KINDS = [
  'STAFF',
  'FEES',
  'MATERIAL',
  'TRAVEL',
  'PUBLICITY',
  'RENT',
  'IN_KIND',
  'INVESTMENT',
  'OTHER',
] as const;
export type ExpenditureKind = (typeof EXPENDITURE_KINDS)[number];

export interface ExpenditureLine extends Line {
  readonly kind: ExpenditureKind;
  readonly title: Text;
  readonly amount: Cents | null;
  readonly isEligible: boolean;
}

export const FUNDING_KINDS = ['PROGRAMME', 'OWN_SHARE', 'THIRD_PARTY', 'IN_KIND'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

export interface FundingLine extends Line {
  readonly kind: FundingKind;
  readonly title: Text;
  /** Of work in kind with hours and rate: their product. */
  readonly amount: Cents | null;
  /** Whole hours of work in kind. */
  readonly hours: number | null;
  readonly hourlyRate: Cents | null;
}

export interface Finance {
  readonly expenditures: readonly ExpenditureLine[];
  readonly funding: readonly FundingLine[];
  /** The town passes the grant on to somebody else (Weiterleitung). */
  readonly hasOnwardGrant: boolean | null;
  readonly staffPayGroup: Text;
  /** When the office of the state council advised. */
  readonly consultedOn: Day | null;
}

export interface DataProtection {
  readonly processesPersonalData: boolean | null;
  readonly whose: Text;
  readonly legalBasis: Text;
  /** The authors confirm that the proposal and the project hold no personal data on offences. */
  readonly hasNoOffenceData: boolean;
}

/** How well an entry of an evidence register is proven: the three levels of the Grüne Liste (domain.md A5). */
export const REGISTER_LEVELS = ['WELL_FOUNDED', 'PROBABLE', 'PROVEN'] as const;
export type RegisterLevel = (typeof REGISTER_LEVELS)[number];

/** A programme of an evidence register: a reference, no copied text. */
export interface RegisteredProgramme extends Line {
  readonly name: Text;
  readonly level: RegisterLevel | null;
  /** Web address of the entry. */
  readonly address: Text;
  readonly licence: Text;
}

export interface Evidence {
  readonly programmes: readonly RegisteredProgramme[];
  /** Why one does without a registered programme, or departs from it. */
  readonly deviation: Text;
}

/** What a proposal says beyond its head: the seven Beccaria steps, evidence, money and data protection. */
export interface ProposalContent {
  readonly problem: Problem;
  readonly causes: Causes;
  readonly goals: Goals;
  readonly measures: Measures;
  readonly delivery: Delivery;
  readonly evaluation: Evaluation;
  readonly followUp: FollowUp;
  readonly evidence: Evidence;
  readonly finance: Finance;
  readonly dataProtection: DataProtection;
}
export type ContentPart = keyof ProposalContent;

/** A proposal of which nothing is written yet. */
export const EMPTY_CONTENT: ProposalContent = {
  problem: { description: null, affected: null, since: null, extent: null, evidence: [], alreadyDone: null },
  causes: { assumed: null, riskFactors: [], protectiveFactors: [] },
  goals: {
    overall: null,
    smart: [],
    targetGroup: null,
    secondaryTargetGroup: null,
    level: null,
    size: null,
    reachedBy: null,
  },
  measures: { items: [], reason: null },
  delivery: {
    milestones: [],
    roles: null,
    partners: [],
    risks: null,
    participation: null,
    publicity: null,
    accessibility: null,
  },
  evaluation: {
    kind: null,
    method: null,
    schedule: null,
    responsible: null,
    successCriteria: null,
    stoppingCriteria: null,
  },
  followUp: { documentation: null, transfer: null, continuation: null },
  evidence: { programmes: [], deviation: null },
  finance: { expenditures: [], funding: [], hasOnwardGrant: null, staffPayGroup: null, consultedOn: null },
  dataProtection: { processesPersonalData: null, whose: null, legalBasis: null, hasNoOffenceData: false },
};
