import { enumType } from '../../platform/graphql/index.js';
import { VERDICTS } from '../domain/evaluation.js';
import { PLAN_PARTS } from '../domain/plan-part.js';
import { DIRECTIONS } from '../domain/progress.js';
import { PROJECT_ACTIONS } from '../domain/project.policy.js';
import { PROJECT_STATES, PROJECT_STEPS } from '../domain/project-state.js';
import { LEVELS, RISK_STATES } from '../domain/risk.js';

export const ProjectStateEnum = enumType(
  'ProjectState',
  PROJECT_STATES,
  'PLANNED → RUNNING ⇄ PAUSED; RUNNING → COMPLETED → EVALUATED; ABORTED before the end, with a reason.',
);
export const ProjectStepKindEnum = enumType(
  'ProjectStepKind',
  ['START', ...PROJECT_STEPS],
  'START: made of its proposal; the others bring it from one state to the next.',
);
export const ProjectMoveEnum = enumType(
  'ProjectMove',
  PROJECT_STEPS.filter((step) => step !== 'EVALUATE'),
  'Steps without a sheet; PAUSE and ABORT need a reason.',
);
export const ProjectActionEnum = enumType(
  'ProjectAction',
  PROJECT_ACTIONS,
  'What somebody may do with a project now.',
);
export const MilestoneStateEnum = enumType(
  'MilestoneState',
  ['OPEN', 'LATE', 'REACHED'],
  'LATE: past its day and not reached; days are counted in Europe/Berlin.',
);
export const IndicatorDirectionEnum = enumType(
  'IndicatorDirection',
  DIRECTIONS,
  'RISE: more is better; FALL: less is better.',
);
export const RiskLevelEnum = enumType('RiskLevel', LEVELS, 'How likely, or how bad.');
export const RiskStateEnum = enumType(
  'RiskState',
  RISK_STATES,
  'OCCURRED: it has happened; CLOSED: it cannot happen any more.',
);
export const PlanPartEnum = enumType('PlanPart', PLAN_PARTS, 'The parts of a plan.');
export const ProjectVerdictEnum = enumType('ProjectVerdict', VERDICTS, 'What is to become of it.');
export const ProjectViaEnum = enumType(
  'ProjectVia',
  ['APP', 'LINK'],
  'How it was recorded; LINK: per Link, without sign-in.',
);
export const WhoseProjectsEnum = enumType(
  'WhoseProjects',
  ['MINE', 'ALL'],
  'MINE: you are of those who run it.',
);
