import { registerEnumType } from '@nestjs/graphql';
import { CONFORMITIES } from '../domain/facts.js';
import { MAIL_TEST_OUTCOMES } from '../domain/mail-test.js';
import { SETUP_STEPS } from '../domain/setup-steps.js';

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

export const ConformityEnum = enumOf('Conformity', CONFORMITIES, 'How far the pages meet EN 301 549.');
export const MailTestOutcomeEnum = enumOf(
  'MailTestOutcome',
  MAIL_TEST_OUTCOMES,
  'What became of a test mail.',
);
export const SetupStepEnum = enumOf('SetupStepName', SETUP_STEPS, 'The steps of the first run, in order.');
