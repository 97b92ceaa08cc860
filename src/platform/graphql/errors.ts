import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseGone } from '../database/index.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { messageOf } from '../../shared/messages/index.js';

/** SQLSTATE of a value that is no UUID: such an id names nothing, so the answer is that of an unknown id. */
const NOT_A_UUID = '22P02';

/** SQLSTATEs of values that PostgreSQL cannot store: numbers and days out of range, NUL in a text, too large. */
const UNSTORABLE: readonly string[] = ['22003', '22007', '22008', '22021', '22P05', '54000'];

const sqlStateOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The rule behind an error, when there is one; null for bugs. */
export function domainErrorOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (sqlStateOf(error) === NOT_A_UUID) return notFound();
  if (UNSTORABLE.includes(sqlStateOf(error))) return new DomainError('BAD_INPUT');
  if (isDatabaseGone(error)) return new DomainError('TEMPORARILY_UNAVAILABLE');
  return null;
}

const CODE_OF_APOLLO: Readonly<Record<string, string>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'QUERY_UNREADABLE',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'QUERY_INVALID',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'INPUT_INVALID',
  [ApolloServerErrorCode.BAD_REQUEST]: 'REQUEST_INVALID',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'REQUEST_INVALID',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND]: 'REQUEST_INVALID',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: 'REQUEST_INVALID',
};

/** The code of a request that Apollo or graphql refuses by themselves; undefined for errors of our own code. */
function requestCodeOf(formatted: GraphQLFormattedError, error: unknown): string | undefined {
  const known = CODE_OF_APOLLO[String(formatted.extensions?.['code'])];
  if (known !== undefined) return known;
  // What graphql says before it runs a field has no path and no cause, e.g. too many wrong variables, no subscriptions.
  const ofGraphql =
    error instanceof GraphQLError && error.path === undefined && error.originalError === undefined;
  return ofGraphql ? 'REQUEST_INVALID' : undefined;
}

/** The original text may repeat what was sent, and that may be long. */
const MOST_DETAIL = 500;

/** Names that graphql guesses from the schema belong in the documentation, not in errors. */
const withoutSuggestion = (text: string): string => text.replace(/ ?Did you mean [^?]*\?/g, '');

/** What is behind an error of graphql, which wraps what a scalar says about a value once more. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;

/** Told about every bug with its id, so that the log holds what the answer hides. */
export type BugReporter = (error: unknown, errorId: string) => void;

/**
 * One shape for all errors: a German sentence, a stable code, and for the program's author the original text of
 * what was wrong with the request. A bug shows only an id that stands in the log too.
 */
export const errorFormatter =
  (report: BugReporter) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = causeOf(error);
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const broken = domainErrorOf(original);
    if (broken !== null) {
      return {
        message: messageOf(broken.code, broken.params),
        ...place,
        extensions: { code: broken.code, field: broken.field },
      };
    }
    const code = requestCodeOf(formatted, error);
    if (code !== undefined) {
      return {
        message: messageOf(code),
        ...place,
        extensions: { code, detail: withoutSuggestion(formatted.message).slice(0, MOST_DETAIL) },
      };
    }
    const errorId = randomUUID();
    report(original, errorId);
    return {
      message: messageOf('INTERNAL', { errorId }),
      ...place,
      extensions: { code: 'INTERNAL', errorId },
    };
  };
