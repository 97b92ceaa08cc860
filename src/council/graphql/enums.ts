import { enumType } from '../../platform/graphql/index.js';
import { BODY_KINDS } from '../domain/body.js';
import { ORGANISATION_KINDS, type OrganisationKind, SECTORS } from '../domain/organisation.js';
import { SEAT_CHAIRS } from '../domain/seat.js';
import { TERRITORY_KINDS } from '../domain/territory.js';

export const TerritoryKindEnum = enumType(
  'TerritoryKind',
  TERRITORY_KINDS,
  'Town, association of towns, district or state.',
);
export const SectorEnum = enumType(
  'Sector',
  SECTORS,
  'The three sides of a prevention council: administration, police, society.',
);
export const OrganisationKindEnum = enumType(
  'OrganisationKind',
  Object.keys(ORGANISATION_KINDS) as OrganisationKind[],
  'What kind of organisation sends members.',
);
export const BodyKindEnum = enumType(
  'BodyKind',
  BODY_KINDS,
  'Prevention council, steering group or working group with a mandate.',
);
export const SeatChairEnum = enumType('SeatChair', SEAT_CHAIRS, 'Chair or vice chair.');
export const QuorumBaseEnum = enumType(
  'QuorumBase',
  ['OCCUPIED', 'ALL'],
  'Which voting seats count: those with a holder, or the vacant ones too.',
);
export const MajorityBaseEnum = enumType(
  'MajorityBase',
  ['CAST', 'PRESENT', 'ALL_SEATS'],
  'Of what a majority is counted.',
);
export const MajorityThresholdEnum = enumType(
  'MajorityThreshold',
  ['MORE_THAN_HALF', 'TWO_THIRDS', 'FOUR_FIFTHS', 'UNANIMOUS'],
  'How large a majority must be.',
);
export const TieRuleEnum = enumType(
  'TieRule',
  ['REJECTED', 'CHAIR'],
  'What a tie means: rejected, or the chair decides.',
);
export const AbstentionRuleEnum = enumType(
  'AbstentionRule',
  ['NOT_COUNTED', 'AS_NO'],
  'How an abstention counts.',
);
export const DefaultPublicityEnum = enumType(
  'DefaultPublicity',
  ['PUBLIC', 'NON_PUBLIC'],
  'How items are treated in the sitting unless said otherwise.',
);
export const ReminderRecipientsEnum = enumType(
  'ReminderRecipients',
  ['OPEN', 'OPEN_AND_COMING'],
  'Who is reminded: those who have not answered, or also those who come.',
);
