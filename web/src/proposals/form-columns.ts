import type { TextName } from '../texts';

/** A field of a line in a list. */
export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'area' | 'number' | 'money' | 'day' | 'choice' | 'check' | 'goal';
  readonly label: TextName;
  /** A goal can be checked only with it (src/proposals/domain/smart-goal.ts). */
  readonly needed?: boolean;
  /** Words of the choice and their texts. */
  readonly options?: Readonly<Record<string, TextName>>;
}

export const goalColumns: readonly Column[] = [
  { name: 'text', kind: 'area', label: 'proposals.goal.text', needed: true },
  { name: 'indicator', kind: 'text', label: 'proposals.goal.indicator', needed: true },
  { name: 'baseline', kind: 'number', label: 'proposals.goal.baseline', needed: true },
  { name: 'target', kind: 'number', label: 'proposals.goal.target', needed: true },
  { name: 'unit', kind: 'text', label: 'proposals.goal.unit' },
  { name: 'dueOn', kind: 'day', label: 'proposals.goal.dueOn', needed: true },
  { name: 'source', kind: 'text', label: 'proposals.goal.source', needed: true },
];
export const measureColumns: readonly Column[] = [
  { name: 'title', kind: 'text', label: 'proposals.measure.title' },
  { name: 'description', kind: 'area', label: 'proposals.measure.description' },
  { name: 'goalId', kind: 'goal', label: 'proposals.measure.goal' },
  { name: 'responsible', kind: 'text', label: 'proposals.measure.responsible' },
  { name: 'startsOn', kind: 'day', label: 'proposals.measure.startsOn' },
  { name: 'endsOn', kind: 'day', label: 'proposals.measure.endsOn' },
  { name: 'output', kind: 'text', label: 'proposals.measure.output' },
];
export const evidenceColumns: readonly Column[] = [
  {
    name: 'kind',
    kind: 'choice',
    label: 'proposals.evidence.kind',
    options: {
      ANALYSIS: 'proposals.evidence.ANALYSIS',
      STATISTICS: 'proposals.evidence.STATISTICS',
      SURVEY: 'proposals.evidence.SURVEY',
      SITUATION_PICTURE: 'proposals.evidence.SITUATION_PICTURE',
      OBSERVATION: 'proposals.evidence.OBSERVATION',
      OTHER: 'proposals.evidence.OTHER',
    },
  },
  { name: 'title', kind: 'text', label: 'proposals.evidence.title' },
  { name: 'year', kind: 'number', label: 'proposals.evidence.year' },
];
export const programmeColumns: readonly Column[] = [
  { name: 'name', kind: 'text', label: 'proposals.programme.name' },
  {
    name: 'level',
    kind: 'choice',
    label: 'proposals.programme.level',
    options: {
      WELL_FOUNDED: 'proposals.programme.WELL_FOUNDED',
      PROBABLE: 'proposals.programme.PROBABLE',
      PROVEN: 'proposals.programme.PROVEN',
    },
  },
  { name: 'address', kind: 'text', label: 'proposals.programme.address' },
  { name: 'licence', kind: 'text', label: 'proposals.programme.licence' },
];
export const expenditureColumns: readonly Column[] = [
  {
    name: 'kind',
    kind: 'choice',
    label: 'proposals.expenditure.kind',
    options: {
      STAFF: 'proposals.expenditure.STAFF',
      FEES: 'proposals.expenditure.FEES',
      MATERIAL: 'proposals.expenditure.MATERIAL',
      TRAVEL: 'proposals.expenditure.TRAVEL',
      PUBLICITY: 'proposals.expenditure.PUBLICITY',
      RENT: 'proposals.expenditure.RENT',
      IN_KIND: 'proposals.expenditure.IN_KIND',
      INVESTMENT: 'proposals.expenditure.INVESTMENT',
      OTHER: 'proposals.expenditure.OTHER',
    },
  },
  { name: 'title', kind: 'text', label: 'proposals.expenditure.title' },
  { name: 'amount', kind: 'money', label: 'proposals.amount' },
  { name: 'isEligible', kind: 'check', label: 'proposals.expenditure.isEligible' },
];
export const fundingColumns: readonly Column[] = [
  {
    name: 'kind',
    kind: 'choice',
    label: 'proposals.funding.kind',
    options: {
      PROGRAMME: 'proposals.funding.PROGRAMME',
      OWN_SHARE: 'proposals.funding.OWN_SHARE',
      THIRD_PARTY: 'proposals.funding.THIRD_PARTY',
      IN_KIND: 'proposals.funding.IN_KIND',
    },
  },
  { name: 'title', kind: 'text', label: 'proposals.funding.title' },
  { name: 'amount', kind: 'money', label: 'proposals.amount' },
  { name: 'hours', kind: 'number', label: 'proposals.funding.hours' },
  { name: 'hourlyRate', kind: 'money', label: 'proposals.funding.hourlyRate' },
];

export const milestoneColumns: readonly Column[] = [
  { name: 'title', kind: 'text', label: 'proposals.milestone.title' },
  { name: 'dueOn', kind: 'day', label: 'proposals.milestone.dueOn' },
];
export const partnerColumns: readonly Column[] = [
  { name: 'name', kind: 'text', label: 'proposals.partner.name' },
  { name: 'contribution', kind: 'text', label: 'proposals.partner.contribution' },
  { name: 'hasLetterOfIntent', kind: 'check', label: 'proposals.partner.hasLetter' },
];
