import type { Actor } from '../../shared/actor.js';
import type { BodyId, OrganisationId, PersonId, TerritoryId } from '../../shared/ids.js';
import { may, territoriesTouched } from '../../shared/permissions.js';
import type { Responsible } from './responsible.js';
import { isPossible, type TaskAct, type TaskState } from './task-state.js';

interface TaskPlace {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
}

/** A person of the acting account, and to which organisation it belongs. */
export interface OwnPerson {
  readonly id: PersonId;
  readonly organisationId: OrganisationId | null;
}

/** The acting person's part in a task. */
export interface Part {
  /** The office of the territory, or who coordinates the body alone. */
  readonly isOffice: boolean;
  readonly isResponsible: boolean;
  readonly isHelper: boolean;
  readonly isCreator: boolean;
  /** Asked to take it over. */
  readonly isReceiver: boolean;
  /** Has a seat or office in the town: may write there. */
  readonly belongs: boolean;
  /** Makes tasks somewhere in the town: a coach, who reads what is meant for the town, does not. */
  readonly makesTasks: boolean;
}

interface TaskOfPart extends TaskPlace {
  readonly responsible: Responsible;
  readonly proposed: Responsible;
  readonly helperIds: readonly PersonId[];
  readonly createdBy: PersonId | null;
}

/** `own`: the acting person's identities in the territory of the task. */
export function partIn(actor: Actor, task: TaskOfPart, own: readonly OwnPerson[]): Part {
  const isMe = (who: Responsible): boolean =>
    who !== null &&
    own.some(({ id, organisationId }) =>
      who.personId === null ? who.organisationId === organisationId : who.personId === id,
    );
  return {
    isOffice: mayManage(actor, task),
    isResponsible: isMe(task.responsible),
    isReceiver: isMe(task.proposed),
    isHelper: own.some(({ id }) => task.helperIds.includes(id)),
    isCreator: own.some(({ id }) => id === task.createdBy),
    belongs: actor.territories.includes(task.territoryId),
    makesTasks: territoriesTouched(actor, 'CREATE_TASK').includes(task.territoryId),
  };
}

const mayManage = (actor: Actor, { territoryId, bodyId }: TaskPlace): boolean =>
  may(actor, 'MANAGE_TASK', { territoryId, bodyId });

/** Members make tasks in their bodies, the office in its territory. */
export const mayCreate = (actor: Actor, { territoryId, bodyId }: TaskPlace): boolean =>
  may(actor, 'CREATE_TASK', { territoryId, bodyId });

type Rule = (part: Part) => boolean;
const doing: Rule = ({ isOffice, isResponsible, isHelper }) => isOffice || isResponsible || isHelper;
const owning: Rule = ({ isOffice, isResponsible }) => isOffice || isResponsible;

/** Who may do what, beside the office, which manages. */
const RULES: Readonly<Record<TaskAct | 'COMMENT', Rule>> = {
  CHANGE: ({ isOffice, isCreator }) => isOffice || isCreator,
  START: doing,
  COMPLETE: doing,
  GIVE_UP: doing,
  REOPEN: doing,
  SET_FOLLOW_UP: doing,
  HAND_OVER: owning,
  ACCEPT: ({ isReceiver }) => isReceiver,
  // Who handed it over takes it back in the same way.
  DECLINE: (part) => part.isReceiver || owning(part),
  // Not whoever only reads it.
  COMMENT: (part) => part.makesTasks || part.isCreator || part.isReceiver || doing(part),
};

/** Seeing is decided before; whoever has no seat or office in the town may do nothing there. */
export const mayDo = (act: TaskAct | 'COMMENT', part: Part): boolean => part.belongs && RULES[act](part);

/** What somebody may do with a task now, named like the mutations. */
export const TASK_ACTIONS = [
  'CHANGE_TASK',
  'START_TASK',
  'COMPLETE_TASK',
  'GIVE_UP_TASK',
  'REOPEN_TASK',
  'HAND_OVER_TASK',
  'ACCEPT_TASK',
  'DECLINE_TASK',
  'SET_FOLLOW_UP',
  'COMMENT_ON_TASK',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

const ACT_OF: Readonly<Record<TaskAction, TaskAct | 'COMMENT'>> = {
  CHANGE_TASK: 'CHANGE',
  START_TASK: 'START',
  COMPLETE_TASK: 'COMPLETE',
  GIVE_UP_TASK: 'GIVE_UP',
  REOPEN_TASK: 'REOPEN',
  HAND_OVER_TASK: 'HAND_OVER',
  ACCEPT_TASK: 'ACCEPT',
  DECLINE_TASK: 'DECLINE',
  SET_FOLLOW_UP: 'SET_FOLLOW_UP',
  COMMENT_ON_TASK: 'COMMENT',
};

/** `isHandedOver`: somebody is asked to take it over. */
export function taskActions(part: Part, state: TaskState, isHandedOver: boolean): TaskAction[] {
  return TASK_ACTIONS.filter((action) => {
    const act = ACT_OF[action];
    if ((act === 'ACCEPT' || act === 'DECLINE') && !isHandedOver) return false;
    return mayDo(act, part) && (act === 'COMMENT' || isPossible(act, state));
  });
}
