import type { Request, RequestHandler, Response } from 'express';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { answerError } from './error-answer.js';

/** Where the API is. */
export const GRAPHQL_PATH = '/graphql';

const METHODS: readonly string[] = ['GET', 'POST'];
const JSON_TYPE = 'application/json';

/** What is no GraphQL over HTTP is turned away at GRAPHQL_PATH before its body is read. */
export const graphqlDoor: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request, response);
  if (refusal === null) next();
  else answerError(request, response, refusal);
};

/** Errors: NOT_FOUND, METHOD_NOT_ALLOWED, MEDIA_TYPE_UNSUPPORTED. */
function refusalOf({ path, method, headers }: Request, response: Response): DomainError | null {
  if (path !== '/') return notFound();
  if (!METHODS.includes(method)) {
    response.setHeader('Allow', METHODS.join(', '));
    return new DomainError('METHOD_NOT_ALLOWED', { methods: METHODS.join(' und ') });
  }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const isReadable = type === JSON_TYPE || (method === 'GET' && type === undefined);
  return isReadable ? null : new DomainError('MEDIA_TYPE_UNSUPPORTED');
}
