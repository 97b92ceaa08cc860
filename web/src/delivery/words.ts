import type { DeliveryKind, DeliveryState } from '../api/generated/graphql';
import type { TextName } from '../texts';

/** The lists in the order of what asks for somebody. */
export const STATES = ['PARKED', 'RETRYING', 'DUE', 'PLANNED', 'SENT'] as const satisfies DeliveryState[];

/** What each kind of mail is called; each has a word. */
export const KINDS: Readonly<Record<DeliveryKind, TextName>> = {
  INVITATION: 'delivery.kind.INVITATION',
  SUPPLEMENT: 'delivery.kind.SUPPLEMENT',
  CHANGE: 'delivery.kind.CHANGE',
  MOVE: 'delivery.kind.MOVE',
  CANCELLATION: 'delivery.kind.CANCELLATION',
  CALL: 'delivery.kind.CALL',
  RELEASE: 'delivery.kind.RELEASE',
  REMINDER: 'delivery.kind.REMINDER',
  NUDGE: 'delivery.kind.NUDGE',
  TASK_ASSIGNED: 'delivery.kind.TASK_ASSIGNED',
  TASK_HANDED_OVER: 'delivery.kind.TASK_HANDED_OVER',
  TASK_DECLINED: 'delivery.kind.TASK_DECLINED',
  TASK_MENTIONED: 'delivery.kind.TASK_MENTIONED',
  FUNDING_STEP: 'delivery.kind.FUNDING_STEP',
  PROJECT_STEP: 'delivery.kind.PROJECT_STEP',
  PROJECT_REPORT_ASKED: 'delivery.kind.PROJECT_REPORT_ASKED',
  TASK_DUE: 'delivery.kind.TASK_DUE',
  TASK_OVERDUE: 'delivery.kind.TASK_OVERDUE',
  SEAT_TERM_ENDING: 'delivery.kind.SEAT_TERM_ENDING',
  REPORT_DUE: 'delivery.kind.REPORT_DUE',
  DEADLINE_DUE: 'delivery.kind.DEADLINE_DUE',
  PROPOSAL_MOVED: 'delivery.kind.PROPOSAL_MOVED',
  AUTHOR_INVITED: 'delivery.kind.AUTHOR_INVITED',
  AUTHOR_REMOVED: 'delivery.kind.AUTHOR_REMOVED',
  PROPOSAL_COMMENTED: 'delivery.kind.PROPOSAL_COMMENTED',
  REVIEW_ASKED: 'delivery.kind.REVIEW_ASKED',
  DIGEST: 'delivery.kind.DIGEST',
  ACCOUNT_INVITATION: 'delivery.kind.ACCOUNT_INVITATION',
  NO_DEPUTY_LEFT: 'delivery.kind.NO_DEPUTY_LEFT',
  MAIL_REFUSED: 'delivery.kind.MAIL_REFUSED',
  DEADLINE_ESCALATED: 'delivery.kind.DEADLINE_ESCALATED',
  ACCOUNT_MAIL_REFUSED: 'delivery.kind.ACCOUNT_MAIL_REFUSED',
  ADDRESS_MARKED: 'delivery.kind.ADDRESS_MARKED',
  EVENT: 'delivery.kind.EVENT',
};
