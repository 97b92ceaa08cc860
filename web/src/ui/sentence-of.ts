import { Refused } from '../api/change';
import { ServerSaysNo } from '../api/operation';
import { textOf } from '../texts';

/** What the user is told about an error: the server's own sentence, or that it did not answer. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refused || error instanceof ServerSaysNo ? error.message : textOf('ui.noAnswer');
