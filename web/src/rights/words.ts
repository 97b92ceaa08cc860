import type { Right, Role } from '../api/generated/graphql';
import type { TextName } from '../texts';

/** What a role is called, and what it sees of a body. */
export const ROLE: Readonly<Record<Role, { readonly name: TextName; readonly sees: TextName }>> = {
  COORDINATOR: { name: 'rights.role.COORDINATOR', sees: 'rights.sees.COORDINATOR' },
  CHAIR: { name: 'rights.role.CHAIR', sees: 'rights.sees.CHAIR' },
  MEMBER: { name: 'rights.role.MEMBER', sees: 'rights.sees.MEMBER' },
  DEPUTY: { name: 'rights.role.DEPUTY', sees: 'rights.sees.DEPUTY' },
  GUEST: { name: 'rights.role.GUEST', sees: 'rights.sees.GUEST' },
  ADMIN: { name: 'rights.role.ADMIN', sees: 'rights.sees.ADMIN' },
  DATA_PROTECTION: { name: 'rights.role.DATA_PROTECTION', sees: 'rights.sees.DATA_PROTECTION' },
  COACH: { name: 'rights.role.COACH', sees: 'rights.sees.COACH' },
  ASSOCIATION: { name: 'rights.role.ASSOCIATION', sees: 'rights.sees.ASSOCIATION' },
  STATE_COUNCIL: { name: 'rights.role.STATE_COUNCIL', sees: 'rights.sees.STATE_COUNCIL' },
};

/** Rights in plain words. */
export const RIGHT: Readonly<Record<Right, TextName>> = {
  MANAGE_COUNCIL: 'rights.right.MANAGE_COUNCIL',
  RECORD_REPORT: 'rights.right.RECORD_REPORT',
  MANAGE_PERSONS: 'rights.right.MANAGE_PERSONS',
  SEE_PERSONS: 'rights.right.SEE_PERSONS',
  MANAGE_MEETING: 'rights.right.MANAGE_MEETING',
  CHOOSE_AUDIENCE: 'rights.right.CHOOSE_AUDIENCE',
  PROPOSE_TOPIC: 'rights.right.PROPOSE_TOPIC',
  ANSWER_INVITATION: 'rights.right.ANSWER_INVITATION',
  MANAGE_TASK: 'rights.right.MANAGE_TASK',
  CREATE_TASK: 'rights.right.CREATE_TASK',
  MANAGE_PROPOSAL: 'rights.right.MANAGE_PROPOSAL',
  MANAGE_PROJECT: 'rights.right.MANAGE_PROJECT',
  PROPOSE_PROJECT: 'rights.right.PROPOSE_PROJECT',
  MANAGE_PROGRAMMES: 'rights.right.MANAGE_PROGRAMMES',
  MANAGE_FUNDING: 'rights.right.MANAGE_FUNDING',
  MANAGE_APPOINTMENTS: 'rights.right.MANAGE_APPOINTMENTS',
  AGREE_TO_COACH: 'rights.right.AGREE_TO_COACH',
  APPOINT_COACH: 'rights.right.APPOINT_COACH',
  SEE_RIGHTS: 'rights.right.SEE_RIGHTS',
  MANAGE_DELIVERY: 'rights.right.MANAGE_DELIVERY',
  RETRY_DELIVERY: 'rights.right.RETRY_DELIVERY',
  MANAGE_INSTALLATION: 'rights.right.MANAGE_INSTALLATION',
  API_EXPLORER: 'rights.right.API_EXPLORER',
};
