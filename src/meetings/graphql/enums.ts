import { enumType } from '../../platform/graphql/index.js';
import { AGENDA_ITEM_KINDS, PUBLICITIES } from '../domain/agenda-item.js';
import { DECISION_KINDS, TOWN_AUTHORITIES } from '../domain/decision.js';
import { DECISION_OUTCOMES } from '../domain/decision-outcome.js';
import { MEETING_ACTIONS } from '../domain/meeting-actions.js';
import { MEETING_STATES } from '../domain/meeting-state.js';

export const MeetingKindEnum = enumType(
  'MeetingKind',
  ['ORDINARY', 'URGENT', 'CONSTITUTIVE'],
  'What kind of meeting it is.',
);
export const MeetingStateEnum = enumType(
  'MeetingState',
  MEETING_STATES,
  'A draft is known to the office alone. "Moved" is an event, not a state.',
);
export const AgendaItemKindEnum = enumType(
  'AgendaItemKind',
  AGENDA_ITEM_KINDS,
  'What is to be done with an item.',
);
export const PublicityEnum = enumType(
  'Publicity',
  PUBLICITIES,
  'How an item is treated in the sitting; not who may read it.',
);
export const DecisionKindEnum = enumType(
  'DecisionKind',
  DECISION_KINDS,
  'A council advises: it recommends, or decides in its own matters.',
);
export const DecisionOutcomeEnum = enumType(
  'DecisionOutcome',
  DECISION_OUTCOMES,
  'What came out of it; APPROVED_WITH_CONDITIONS: mit Auflagen, DEFERRED: vertagt.',
);
export const TownAuthorityEnum = enumType(
  'TownAuthority',
  TOWN_AUTHORITIES,
  'Who decides about the money of the town; TOWN_COUNCIL: Stadtrat.',
);
export const InvitationRoleEnum = enumType(
  'InvitationRole',
  ['HOLDER', 'DEPUTY', 'GUEST'],
  'As what somebody is called.',
);
export const AnswerEnum = enumType(
  'Answer',
  ['OPEN', 'ACCEPTED', 'DECLINED'],
  'Not answered, Zusage, Absage.',
);
export const GivenAnswerEnum = enumType('GivenAnswer', ['ACCEPTED', 'DECLINED'], 'Zusage or Absage.');
export const AnswerViaEnum = enumType(
  'AnswerVia',
  ['APP', 'LINK', 'OFFICE', 'CALENDAR'],
  'How an answer came in; LINK: per Link, OFFICE: by phone.',
);
export const ServiceOccasionEnum = enumType(
  'ServiceOccasion',
  ['INVITATION', 'CHANGE', 'MOVE', 'SUPPLEMENT', 'CANCELLATION', 'CALL', 'RELEASE'],
  'What was served.',
);
export const ServiceChannelEnum = enumType(
  'ServiceChannel',
  ['EMAIL', 'POST', 'PHONE', 'HAND'],
  'How it was served.',
);
export const OfficeChannelEnum = enumType(
  'OfficeChannel',
  ['POST', 'PHONE', 'HAND'],
  'What the office serves by itself.',
);
export const ServiceStateEnum = enumType(
  'ServiceState',
  ['HANDED_OVER', 'ACCEPTED', 'REFUSED', 'RETURNED'],
  'ACCEPTED and REFUSED are said by the mail server; RETURNED: a notice of non-delivery came.',
);
export const QuorumStateEnum = enumType(
  'QuorumState',
  ['CERTAIN', 'POSSIBLE', 'MISSING', 'NONE'],
  'NONE: the rules know no quorum.',
);
export const MeetingActionEnum = enumType(
  'MeetingAction',
  MEETING_ACTIONS,
  'What somebody may do with a meeting now, named like the mutations.',
);
export const MeetingsWhenEnum = enumType(
  'MeetingsWhen',
  ['COMING', 'PAST'],
  'COMING: not over yet, the earliest first; PAST: the latest first.',
);
