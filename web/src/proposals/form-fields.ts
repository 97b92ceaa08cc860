import type { ProposalSection } from '../api/generated/graphql';
import type { TextName } from '../texts';
import {
  type Column,
  evidenceColumns,
  expenditureColumns,
  fundingColumns,
  goalColumns,
  measureColumns,
  milestoneColumns,
  partnerColumns,
  programmeColumns,
} from './form-columns';
import type { PartName } from './parts';

/** A list of lines: what its legend and its button say. */
export interface Lines {
  readonly columns: readonly Column[];
  readonly add: TextName;
  readonly line: TextName;
  /** What a new line holds beside its id. */
  readonly empty: Readonly<Record<string, unknown>>;
}

export interface FormField {
  readonly part: PartName;
  readonly name: string;
  readonly kind:
    | 'line'
    | 'text'
    | 'day'
    | 'choice'
    | 'yesNo'
    | 'check'
    | 'words'
    | 'lines'
    | 'fields'
    | 'organisation'
    | 'person'
    | 'body'
    | 'measure';
  readonly label: TextName;
  readonly hint?: TextName;
  readonly options?: Readonly<Record<string, TextName>>;
  readonly lines?: Lines;
}

type Kind = FormField['kind'];
type More = Omit<FormField, 'part' | 'name' | 'kind' | 'label'>;

const field =
  (kind: Kind) =>
  (part: PartName, name: string, label: TextName, more: More = {}): FormField => ({
    ...{ part, name, kind, label },
    ...more,
  });
const [text, line, day, choice] = [field('text'), field('line'), field('day'), field('choice')];

const LEVELS = {
  UNIVERSAL: 'proposals.level.UNIVERSAL',
  SELECTIVE: 'proposals.level.SELECTIVE',
  INDICATED: 'proposals.level.INDICATED',
} as const;

const HEAD = {
  title: line('head', 'title', 'proposals.field.title'),
  summary: text('head', 'summary', 'proposals.field.summary', { hint: 'proposals.hint.summary' }),
  fields: field('fields')('head', 'fieldIds', 'proposals.field.fields'),
  start: day('head', 'startsOn', 'proposals.field.startsOn'),
  end: day('head', 'endsOn', 'proposals.field.endsOn'),
} as const;
const PROBLEM = text('problem', 'description', 'proposals.field.problem', { hint: 'proposals.hint.problem' });
const OVERALL = text('goals', 'overall', 'proposals.field.overall', { hint: 'proposals.hint.overall' });
const TARGET = text('goals', 'targetGroup', 'proposals.field.targetGroup', {
  hint: 'proposals.hint.targetGroup',
});

/** The first form: eight fields. */
const SHORT: readonly FormField[] = [
  ...[HEAD.title, HEAD.summary, HEAD.fields, PROBLEM, OVERALL, TARGET],
  field('measure')('measures', 'items', 'proposals.field.measure', { hint: 'proposals.hint.measure' }),
  ...[HEAD.start, HEAD.end],
];

const lines = (
  columns: readonly Column[],
  of: 'source' | 'goal' | 'measure' | 'milestone' | 'partner' | 'programme' | 'expenditure' | 'funding',
  empty: Lines['empty'] = {},
): More => ({
  lines: { columns, add: `proposals.add.${of}`, line: `proposals.line.${of}`, empty },
});
const list = field('lines');

/** The fields of each section, in the order of the form; `SHORT` is the first form. */
export const FORM: Readonly<Record<ProposalSection | 'SHORT', readonly FormField[]>> = {
  SHORT,
  HEAD: [
    ...Object.values(HEAD),
    text('head', 'area', 'proposals.field.area', { hint: 'proposals.hint.area' }),
    field('organisation')('head', 'proposingOrganisationId', 'proposals.field.proposing'),
    field('person')('head', 'contactPersonId', 'proposals.field.contact'),
    field('organisation')('head', 'implementingOrganisationId', 'proposals.field.implementing'),
    field('body')('head', 'bodyId', 'proposals.field.body'),
  ],
  PROBLEM: [
    PROBLEM,
    text('problem', 'affected', 'proposals.field.affected'),
    text('problem', 'since', 'proposals.field.since'),
    text('problem', 'extent', 'proposals.field.extent', { hint: 'proposals.hint.extent' }),
    list(
      'problem',
      'evidence',
      'proposals.field.evidence',
      lines(evidenceColumns, 'source', { kind: 'STATISTICS' }),
    ),
    text('problem', 'alreadyDone', 'proposals.field.alreadyDone'),
  ],
  CAUSES: [
    text('causes', 'assumed', 'proposals.field.causes'),
    field('words')('causes', 'riskFactors', 'proposals.field.riskFactors', {
      hint: 'proposals.hint.riskFactors',
    }),
    field('words')('causes', 'protectiveFactors', 'proposals.field.protectiveFactors', {
      hint: 'proposals.hint.protectiveFactors',
    }),
  ],
  GOALS: [
    OVERALL,
    TARGET,
    text('goals', 'secondaryTargetGroup', 'proposals.field.secondaryTargetGroup'),
    choice('goals', 'level', 'proposals.field.level', { options: LEVELS }),
    line('goals', 'size', 'proposals.field.size'),
    text('goals', 'reachedBy', 'proposals.field.reachedBy'),
    list('goals', 'smart', 'proposals.field.smart', {
      hint: 'proposals.hint.smart',
      ...lines(goalColumns, 'goal'),
    }),
  ],
  MEASURES: [
    list('measures', 'items', 'proposals.field.measures', lines(measureColumns, 'measure')),
    text('measures', 'reason', 'proposals.field.reason'),
  ],
  DELIVERY: [
    list('delivery', 'milestones', 'proposals.field.milestones', lines(milestoneColumns, 'milestone')),
    text('delivery', 'roles', 'proposals.field.roles'),
    list(
      'delivery',
      'partners',
      'proposals.field.partners',
      lines(partnerColumns, 'partner', { hasLetterOfIntent: false }),
    ),
    text('delivery', 'risks', 'proposals.field.risks'),
    text('delivery', 'participation', 'proposals.field.participation'),
    text('delivery', 'publicity', 'proposals.field.publicity'),
    text('delivery', 'accessibility', 'proposals.field.accessibility'),
  ],
  EVALUATION: [
    choice('evaluation', 'kind', 'proposals.field.evaluationKind', {
      options: { SELF: 'proposals.evaluation.SELF', EXTERNAL: 'proposals.evaluation.EXTERNAL' },
    }),
    text('evaluation', 'method', 'proposals.field.method'),
    text('evaluation', 'schedule', 'proposals.field.schedule'),
    line('evaluation', 'responsible', 'proposals.field.evaluator'),
    text('evaluation', 'successCriteria', 'proposals.field.success'),
    text('evaluation', 'stoppingCriteria', 'proposals.field.stopping'),
  ],
  FOLLOW_UP: [
    text('followUp', 'documentation', 'proposals.field.documentation'),
    text('followUp', 'transfer', 'proposals.field.transfer'),
    text('followUp', 'continuation', 'proposals.field.continuation'),
  ],
  EVIDENCE: [
    list('evidence', 'programmes', 'proposals.field.programmes', lines(programmeColumns, 'programme')),
    text('evidence', 'deviation', 'proposals.field.deviation'),
  ],
  FINANCE: [
    list(
      'finance',
      'expenditures',
      'proposals.field.expenditures',
      lines(expenditureColumns, 'expenditure', { kind: 'MATERIAL', isEligible: true }),
    ),
    list(
      'finance',
      'funding',
      'proposals.field.funding',
      lines(fundingColumns, 'funding', { kind: 'PROGRAMME' }),
    ),
    field('yesNo')('finance', 'hasOnwardGrant', 'proposals.field.onwardGrant'),
    line('finance', 'staffPayGroup', 'proposals.field.payGroup'),
    day('finance', 'consultedOn', 'proposals.field.consultedOn'),
  ],
  DATA_PROTECTION: [
    field('yesNo')('dataProtection', 'processesPersonalData', 'proposals.field.personalData'),
    text('dataProtection', 'whose', 'proposals.field.whose'),
    text('dataProtection', 'legalBasis', 'proposals.field.legalBasis'),
    field('check')('dataProtection', 'hasNoOffenceData', 'proposals.field.noOffenceData'),
  ],
};

export type FormSection = keyof typeof FORM;
export const SECTIONS = Object.keys(FORM) as FormSection[];
