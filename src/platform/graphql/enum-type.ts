import { registerEnumType } from '@nestjs/graphql';

/** Registers a closed list of words as an enum of the schema. */
export function enumType<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
): { [W in Word]: W } {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [W in Word]: W };
  registerEnumType(values, { name, description });
  return values;
}
