import { isBalanced } from './finance-plan.js';
import type { ProposalContent } from './proposal-content.js';
import type { ProposalHead } from './proposal-head.js';
import { isSmart } from './smart-goal.js';

/** The sections of the form: the head, the seven Beccaria steps, and what belongs to no step. */
export const PROPOSAL_SECTIONS = [
  'HEAD',
  'PROBLEM',
  'CAUSES',
  'GOALS',
  'MEASURES',
  'DELIVERY',
  'EVALUATION',
  'FOLLOW_UP',
  'EVIDENCE',
  'FINANCE',
  'DATA_PROTECTION',
] as const;
export type ProposalSection = (typeof PROPOSAL_SECTIONS)[number];

/** Until when a field has to be filled in (domain.md A6): M at submitting, m before the decision. */
export const NEEDED_BY = ['SUBMISSION', 'DECISION'] as const;
export type NeededBy = (typeof NEEDED_BY)[number];

/** What the completeness is reckoned from. */
export interface Written {
  readonly head: ProposalHead;
  readonly content: ProposalContent;
}

interface Requirement {
  readonly section: ProposalSection;
  /** Path of the field, as in refusals. */
  readonly field: string;
  /** Stable; its German sentence says what is missing. */
  readonly code: string;
  readonly by: NeededBy;
  readonly isMet: (written: Written) => boolean;
}

type Filled = (written: Written) => unknown;

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;

const demand =
  (by: NeededBy) =>
  (section: ProposalSection, field: string, code: string, filled: Filled): Requirement => ({
    ...{ section, field, code: `LACKS_${code}`, by },
    isMet: (written) => isFilled(filled(written)),
  });
const M = demand('SUBMISSION');
const m = demand('DECISION');

const inHead = (field: keyof ProposalHead): readonly [ProposalSection, string] => ['HEAD', `head.${field}`];

/** Table A6 of domain.md, in the order of the form. What is optional there is not here. */
const REQUIREMENTS: readonly Requirement[] = [
  M(...inHead('title'), 'TITLE', ({ head }) => head.title),
  M(...inHead('summary'), 'SUMMARY', ({ head }) => head.summary),
  M(...inHead('fieldIds'), 'FIELD_OF_ACTION', ({ head }) => head.fieldIds),
  M(...inHead('startsOn'), 'START', ({ head }) => head.startsOn),
  M(...inHead('endsOn'), 'END', ({ head }) => head.endsOn),
  M(...inHead('proposingOrganisationId'), 'PROPOSING_ORGANISATION', (w) => w.head.proposingOrganisationId),
  M(...inHead('contactPersonId'), 'CONTACT_PERSON', ({ head }) => head.contactPersonId),
  M(...inHead('bodyId'), 'BODY', ({ head }) => head.bodyId),
  m(
    ...inHead('implementingOrganisationId'),
    'IMPLEMENTING_ORGANISATION',
    (w) => w.head.implementingOrganisationId,
  ),
  M('PROBLEM', 'problem.description', 'PROBLEM', ({ content }) => content.problem.description),
  M('PROBLEM', 'problem.affected', 'AFFECTED', ({ content }) => content.problem.affected),
  M('PROBLEM', 'problem.since', 'SINCE', ({ content }) => content.problem.since),
  M('PROBLEM', 'problem.extent', 'EXTENT', ({ content }) => content.problem.extent),
  M('PROBLEM', 'problem.evidence', 'EVIDENCE', ({ content }) => content.problem.evidence),
  m('PROBLEM', 'problem.alreadyDone', 'ALREADY_DONE', ({ content }) => content.problem.alreadyDone),
  m('CAUSES', 'causes.assumed', 'CAUSES', ({ content }) => content.causes.assumed),
  m('CAUSES', 'causes.riskFactors', 'RISK_FACTORS', ({ content }) => content.causes.riskFactors),
  m('CAUSES', 'causes.protectiveFactors', 'PROTECTIVE_FACTORS', (w) => w.content.causes.protectiveFactors),
  M('GOALS', 'goals.overall', 'OVERALL_GOAL', ({ content }) => content.goals.overall),
  M('GOALS', 'goals.targetGroup', 'TARGET_GROUP', ({ content }) => content.goals.targetGroup),
  M('GOALS', 'goals.level', 'PREVENTION_LEVEL', ({ content }) => content.goals.level),
  M('GOALS', 'goals.size', 'TARGET_GROUP_SIZE', ({ content }) => content.goals.size),
  M('GOALS', 'goals.reachedBy', 'REACHED_BY', ({ content }) => content.goals.reachedBy),
  m('GOALS', 'goals.smart', 'SMART_GOAL', ({ content }) => content.goals.smart),
  m('GOALS', 'goals.smart', 'SMART_PARTS', (w) => w.content.goals.smart.every(isSmart)),
  M('MEASURES', 'measures.items', 'MEASURE', (w) =>
    w.content.measures.items.filter((each) => each.title !== null),
  ),
  m('MEASURES', 'measures.reason', 'REASON_OF_MEASURES', ({ content }) => content.measures.reason),
  m('DELIVERY', 'delivery.milestones', 'MILESTONE', ({ content }) => content.delivery.milestones),
  m('DELIVERY', 'delivery.roles', 'ROLES', ({ content }) => content.delivery.roles),
  m('DELIVERY', 'delivery.risks', 'RISKS', ({ content }) => content.delivery.risks),
  m('DELIVERY', 'delivery.participation', 'PARTICIPATION', ({ content }) => content.delivery.participation),
  m('DELIVERY', 'delivery.publicity', 'PUBLICITY', ({ content }) => content.delivery.publicity),
  m('DELIVERY', 'delivery.accessibility', 'ACCESSIBILITY', ({ content }) => content.delivery.accessibility),
  m('EVALUATION', 'evaluation.kind', 'EVALUATION_KIND', ({ content }) => content.evaluation.kind),
  m('EVALUATION', 'evaluation.method', 'EVALUATION_METHOD', ({ content }) => content.evaluation.method),
  m('EVALUATION', 'evaluation.schedule', 'EVALUATION_SCHEDULE', ({ content }) => content.evaluation.schedule),
  m('EVALUATION', 'evaluation.responsible', 'EVALUATOR', ({ content }) => content.evaluation.responsible),
  m(
    'EVALUATION',
    'evaluation.successCriteria',
    'SUCCESS_CRITERIA',
    (w) => w.content.evaluation.successCriteria,
  ),
  m(
    'EVALUATION',
    'evaluation.stoppingCriteria',
    'STOPPING_CRITERIA',
    (w) => w.content.evaluation.stoppingCriteria,
  ),
  m('FOLLOW_UP', 'followUp.documentation', 'DOCUMENTATION', ({ content }) => content.followUp.documentation),
  m('FOLLOW_UP', 'followUp.transfer', 'TRANSFER', ({ content }) => content.followUp.transfer),
  m('FOLLOW_UP', 'followUp.continuation', 'CONTINUATION', ({ content }) => content.followUp.continuation),
  m('FINANCE', 'finance.expenditures', 'EXPENDITURES', ({ content }) => content.finance.expenditures),
  m('FINANCE', 'finance.funding', 'FUNDING', ({ content }) => content.finance.funding),
  m('FINANCE', 'finance.consultedOn', 'CONSULTATION', ({ content }) => content.finance.consultedOn),
  m('FINANCE', 'finance.funding', 'BALANCE', ({ content }) => isBalanced(content.finance)),
  M('DATA_PROTECTION', 'dataProtection.processesPersonalData', 'PERSONAL_DATA', (w) =>
    says(w, 'processesPersonalData'),
  ),
  M('DATA_PROTECTION', 'dataProtection.whose', 'WHOSE_DATA', (w) => ifPersonalData(w, 'whose')),
  M('DATA_PROTECTION', 'dataProtection.legalBasis', 'LEGAL_BASIS', (w) => ifPersonalData(w, 'legalBasis')),
  M(
    'DATA_PROTECTION',
    'dataProtection.hasNoOffenceData',
    'NO_OFFENCE_DATA',
    (w) => w.content.dataProtection.hasNoOffenceData,
  ),
];

/** Yes and no are both an answer. */
const says = ({ content }: Written, field: 'processesPersonalData'): boolean =>
  content.dataProtection[field] !== null;

/** Whose data, and by which right, is asked only where there are personal data. */
const ifPersonalData = ({ content }: Written, field: 'whose' | 'legalBasis'): unknown =>
  content.dataProtection.processesPersonalData === true ? content.dataProtection[field] : true;

export interface Missing {
  readonly section: ProposalSection;
  readonly field: string;
  readonly code: string;
  readonly by: NeededBy;
}

export interface SectionCompleteness {
  readonly section: ProposalSection;
  readonly filled: number;
  readonly total: number;
  readonly missing: readonly Missing[];
}

/** Per section how many of its fields are filled in, and which are not; sections without demands are left out. */
export function completenessOf(written: Written): SectionCompleteness[] {
  return [...Map.groupBy(REQUIREMENTS, ({ section }) => section)].map(([section, demands]) => {
    const missing = demands.filter(({ isMet }) => !isMet(written)).map(asMissing);
    return { section, filled: demands.length - missing.length, total: demands.length, missing };
  });
}

/** What stands against submitting. */
export const missingAtSubmission = (written: Written): Missing[] =>
  completenessOf(written).flatMap(({ missing }) => missing.filter(({ by }) => by === 'SUBMISSION'));

/** What stands against deciding: everything that is asked for at all (domain.md A6). */
export const missingBeforeDecision = (written: Written): Missing[] =>
  completenessOf(written).flatMap(({ missing }) => missing);

const asMissing = ({ section, field, code, by }: Requirement): Missing => ({ section, field, code, by });

/** Every code of a missing field: each has a sentence in the catalogue. */
export const MISSING_CODES: readonly string[] = REQUIREMENTS.map(({ code }) => code);
