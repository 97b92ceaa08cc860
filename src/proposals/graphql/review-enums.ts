import { enumType } from '../../platform/graphql/index.js';
import { ACTING, NEXT_STEPS } from '../domain/next-step.js';
import { REVIEW_ACTIONS } from '../domain/review.policy.js';
import { REVIEW_STATES, VERDICTS } from '../domain/review.js';
import { STATEMENT_SOURCES } from '../domain/statement.js';

export const ReviewStateEnum = enumType(
  'ReviewState',
  REVIEW_STATES,
  'CONFLICT: the reviewer declared an interest of his own; RELEASED: the office does not wait for it.',
);
export const VerdictEnum = enumType('Verdict', VERDICTS, 'What a reviewer advises.');
export const ReviewActionEnum = enumType(
  'ReviewAction',
  REVIEW_ACTIONS,
  'What somebody may do with a review now, named like the mutations.',
);
export const StatementSourceEnum = enumType('StatementSource', STATEMENT_SOURCES, 'Who gives a statement.');
export const NextStepEnum = enumType('NextStep', NEXT_STEPS, 'What comes next on the way of a proposal.');
export const ActingEnum = enumType('Acting', ACTING, 'Who is to act; BODY: the body that decides.');
