import type { Actor } from '../../shared/actor.js';
import type { BodyId, PersonId, TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { isClosed, isOver, isPossible, type ProjectState, type ProjectStep } from './project-state.js';

/** The acting person's part in a project. */
export interface PartInProject {
  /** The office of the territory, or who coordinates the deciding body alone. */
  readonly isOffice: boolean;
  /** Of those who proposed it and run it now. */
  readonly isTeam: boolean;
  /** Is asked for reports. */
  readonly isReporter: boolean;
  /** Has a seat or office in the town. */
  readonly belongs: boolean;
}

interface ProjectPlace {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
}

/** The office makes projects of what was approved. */
export const mayStart = (actor: Actor, place: ProjectPlace): boolean => may(actor, 'MANAGE_PROJECT', place);

/** `own`: the acting person's identities in the territory of the project. */
export const partIn = (
  actor: Actor,
  project: ProjectPlace & {
    readonly memberIds: readonly PersonId[];
    readonly reporterIds: readonly PersonId[];
  },
  own: readonly PersonId[],
): PartInProject => ({
  isOffice: may(actor, 'MANAGE_PROJECT', project),
  isTeam: own.some((id) => project.memberIds.includes(id)),
  isReporter: own.some((id) => project.reporterIds.includes(id)),
  belongs: actor.territories.includes(project.territoryId),
});

type Rule = (part: PartInProject) => boolean;
const steering: Rule = ({ isOffice }) => isOffice;
const running: Rule = ({ isOffice, isTeam }) => isOffice || isTeam;

/** STEER: its states, period, budget and who is asked; PLAN: what is to come; RECORD: what was paid; REPORT: what was done. */
const RULES = {
  STEER: steering,
  PLAN: running,
  RECORD: running,
  REPORT: (part: PartInProject) => running(part) || part.isReporter,
} as const satisfies Record<string, Rule>;
export type ProjectAct = keyof typeof RULES;

/** Seeing is decided before. Money and states are the office's; the team plans and records; who is asked reports. */
export const mayDo = (act: ProjectAct, part: PartInProject): boolean => part.belongs && RULES[act](part);

/** What somebody may do with a project now. */
export const PROJECT_ACTIONS = [
  'BEGIN',
  'PAUSE',
  'RESUME',
  'COMPLETE',
  'ABORT',
  'EVALUATE',
  'CHANGE_PROJECT',
  'CHANGE_BUDGET',
  'CHANGE_PLAN',
  'RECORD_PROGRESS',
  'RECORD_RECEIPT',
  'ASK_FOR_REPORT',
] as const;
export type ProjectAction = (typeof PROJECT_ACTIONS)[number];

type RuleOfState = (state: ProjectState) => boolean;
const goesOn: RuleOfState = (state) => !isOver(state);
const isOpenToRecords: RuleOfState = (state) => !isClosed(state);

const ACTIONS: Readonly<Record<Exclude<ProjectAction, ProjectStep>, readonly [ProjectAct, RuleOfState]>> = {
  CHANGE_PROJECT: ['STEER', goesOn],
  CHANGE_BUDGET: ['STEER', isOpenToRecords],
  CHANGE_PLAN: ['PLAN', goesOn],
  RECORD_PROGRESS: ['REPORT', isOpenToRecords],
  RECORD_RECEIPT: ['RECORD', isOpenToRecords],
  ASK_FOR_REPORT: ['STEER', goesOn],
};

const isStep = (action: ProjectAction): action is ProjectStep => !(action in ACTIONS);

export const projectActions = (part: PartInProject, state: ProjectState): ProjectAction[] =>
  PROJECT_ACTIONS.filter((action) => {
    if (isStep(action)) return mayDo('STEER', part) && isPossible(action, state);
    const [act, allows] = ACTIONS[action];
    return mayDo(act, part) && allows(state);
  });
