import { enumType } from '../../platform/graphql/index.js';
import { NEEDED_BY, PROPOSAL_SECTIONS } from '../domain/completeness.js';
import {
  EVALUATION_KINDS,
  EVIDENCE_KINDS,
  EXPENDITURE_KINDS,
  FUNDING_KINDS,
  PREVENTION_LEVELS,
  REGISTER_LEVELS,
} from '../domain/proposal-content.js';
import { TELLTALES } from '../domain/personal-data.js';
import { PROPOSAL_ACTIONS } from '../domain/proposal.policy.js';
import { PROPOSAL_ACTS, PROPOSAL_STATES } from '../domain/proposal-state.js';

export const ProposalStateEnum = enumType(
  'ProposalState',
  PROPOSAL_STATES,
  'Where a proposal stands on its way through the council. RETURNED: its authors are to revise it; DEFERRED: decided later.',
);
export const ProposalActEnum = enumType(
  'ProposalAct',
  ['BEGIN', ...PROPOSAL_ACTS],
  'What was done with a proposal. ADVISE_AGAINST: the review does not recommend it.',
);
export const ProposalActionEnum = enumType(
  'ProposalAction',
  PROPOSAL_ACTIONS,
  'What somebody may do with a proposal now, named like the mutations.',
);
export const ProposalSectionEnum = enumType(
  'ProposalSection',
  PROPOSAL_SECTIONS,
  'A section of the form: the head, the seven Beccaria steps (PROBLEM to FOLLOW_UP), and what belongs to no step.',
);
export const NeededByEnum = enumType('NeededBy', NEEDED_BY, 'Until when a field has to be filled in.');
export const EvidenceKindEnum = enumType(
  'EvidenceKind',
  EVIDENCE_KINDS,
  'What shows that a problem is there.',
);
export const PreventionLevelEnum = enumType(
  'PreventionLevel',
  PREVENTION_LEVELS,
  'Whom prevention addresses: everybody, groups at risk, those with whom it has begun.',
);
export const EvaluationKindEnum = enumType('EvaluationKind', EVALUATION_KINDS, 'Who evaluates.');
export const ExpenditureKindEnum = enumType('ExpenditureKind', EXPENDITURE_KINDS, 'For what money is spent.');
export const FundingKindEnum = enumType(
  'FundingKind',
  FUNDING_KINDS,
  'From where money comes. IN_KIND: own work, by hours and rate or by its value.',
);
export const RegisterLevelEnum = enumType(
  'RegisterLevel',
  REGISTER_LEVELS,
  'How well the effect of a registered programme is proven: well founded in theory, probable, proven.',
);
export const TelltaleEnum = enumType(
  'Telltale',
  TELLTALES,
  'What a text looks like: a file number of police or court, a telephone number, an account, a car plate.',
);
