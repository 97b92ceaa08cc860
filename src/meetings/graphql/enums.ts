import { registerEnumType } from '@nestjs/graphql';
import { AGENDA_ITEM_KINDS, AUDIENCES, PUBLICITIES } from '../domain/agenda-item.js';
import { MEETING_STATES } from '../domain/meeting-state.js';

/** Registers a closed list of words as an enum of the schema. */
function enumOf<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
): { [W in Word]: W } {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [W in Word]: W };
  registerEnumType(values, { name, description });
  return values;
}

export const MeetingKindEnum = enumOf(
  'MeetingKind',
  ['ORDINARY', 'URGENT', 'CONSTITUTIVE'],
  'What kind of meeting it is.',
);
export const MeetingStateEnum = enumOf(
  'MeetingState',
  MEETING_STATES,
  'A draft is known to the office alone. "Moved" is an event, not a state.',
);
export const AgendaItemKindEnum = enumOf(
  'AgendaItemKind',
  AGENDA_ITEM_KINDS,
  'What is to be done with an item.',
);
export const PublicityEnum = enumOf(
  'Publicity',
  PUBLICITIES,
  'How an item is treated in the sitting; not who may read it.',
);
export const AudienceEnum = enumOf('Audience', AUDIENCES, 'Who may read an agenda item.');
export const InvitationRoleEnum = enumOf(
  'InvitationRole',
  ['HOLDER', 'DEPUTY', 'GUEST'],
  'As what somebody is called.',
);
export const AnswerEnum = enumOf('Answer', ['OPEN', 'ACCEPTED', 'DECLINED'], 'Not answered, Zusage, Absage.');
export const GivenAnswerEnum = enumOf('GivenAnswer', ['ACCEPTED', 'DECLINED'], 'Zusage or Absage.');
export const AnswerViaEnum = enumOf(
  'AnswerVia',
  ['APP', 'LINK', 'OFFICE', 'CALENDAR'],
  'How an answer came in; LINK: per Link, OFFICE: by phone.',
);
export const ServiceOccasionEnum = enumOf(
  'ServiceOccasion',
  ['INVITATION', 'CHANGE', 'MOVE', 'SUPPLEMENT', 'CANCELLATION', 'CALL', 'RELEASE'],
  'What was served.',
);
export const ServiceChannelEnum = enumOf(
  'ServiceChannel',
  ['EMAIL', 'POST', 'PHONE', 'HAND'],
  'How it was served.',
);
export const OfficeChannelEnum = enumOf(
  'OfficeChannel',
  ['POST', 'PHONE', 'HAND'],
  'What the office serves by itself.',
);
export const ServiceStateEnum = enumOf(
  'ServiceState',
  ['HANDED_OVER', 'ACCEPTED', 'REFUSED', 'RETURNED'],
  'ACCEPTED and REFUSED are said by the mail server; RETURNED: a notice of non-delivery came.',
);
export const QuorumStateEnum = enumOf(
  'QuorumState',
  ['CERTAIN', 'POSSIBLE', 'MISSING', 'NONE'],
  'NONE: the rules know no quorum.',
);
