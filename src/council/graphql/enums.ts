import { registerEnumType } from '@nestjs/graphql';
import { BODY_KINDS } from '../domain/body.js';
import { ORGANISATION_KINDS, type OrganisationKind, SECTORS } from '../domain/organisation.js';
import { SEAT_CHAIRS } from '../domain/seat.js';
import { TERRITORY_KINDS } from '../domain/territory.js';

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

export const TerritoryKindEnum = enumOf(
  'TerritoryKind',
  TERRITORY_KINDS,
  'Town, association of towns, district or state.',
);
export const SectorEnum = enumOf(
  'Sector',
  SECTORS,
  'The three sides of a prevention council: administration, police, society.',
);
export const OrganisationKindEnum = enumOf(
  'OrganisationKind',
  Object.keys(ORGANISATION_KINDS) as OrganisationKind[],
  'What kind of organisation sends members.',
);
export const BodyKindEnum = enumOf(
  'BodyKind',
  BODY_KINDS,
  'Prevention council, steering group or working group with a mandate.',
);
export const SeatChairEnum = enumOf('SeatChair', SEAT_CHAIRS, 'Chair or vice chair.');
export const QuorumBaseEnum = enumOf(
  'QuorumBase',
  ['OCCUPIED', 'ALL'],
  'Which voting seats count: those with a holder, or the vacant ones too.',
);
export const MajorityBaseEnum = enumOf(
  'MajorityBase',
  ['CAST', 'PRESENT', 'ALL_SEATS'],
  'Of what a majority is counted.',
);
export const MajorityThresholdEnum = enumOf(
  'MajorityThreshold',
  ['MORE_THAN_HALF', 'TWO_THIRDS', 'FOUR_FIFTHS', 'UNANIMOUS'],
  'How large a majority must be.',
);
export const TieRuleEnum = enumOf(
  'TieRule',
  ['REJECTED', 'CHAIR'],
  'What a tie means: rejected, or the chair decides.',
);
export const AbstentionRuleEnum = enumOf(
  'AbstentionRule',
  ['NOT_COUNTED', 'AS_NO'],
  'How an abstention counts.',
);
export const DefaultPublicityEnum = enumOf(
  'DefaultPublicity',
  ['PUBLIC', 'NON_PUBLIC'],
  'How items are treated in the sitting unless said otherwise.',
);
export const ReminderRecipientsEnum = enumOf(
  'ReminderRecipients',
  ['OPEN', 'OPEN_AND_COMING'],
  'Who is reminded: those who have not answered, or also those who come.',
);
