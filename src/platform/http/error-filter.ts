import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import { domainErrorOf } from '../graphql/index.js';
import { log } from '../log/index.js';
import { SERVER_PAGE_STYLE } from '../tokens.js';
import { answerError } from './error-answer.js';

const FORBIDDEN = 403;
const NOT_FOUND = 404;
const TOO_LARGE = 413;
const UNSUPPORTED = 415;
const SERVER_ERROR = 500;

/**
 * What goes wrong over HTTP is told as GraphQL tells it: a code and a German sentence. In GraphQL itself the error goes
 * on to Apollo's error format, so that a broken rule stands in no error log.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(SERVER_PAGE_STYLE) private readonly style: string) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') return error;
    const http = host.switchToHttp();
    const broken = domainErrorOf(error) ?? requestErrorOf(error) ?? bug(error);
    return answerError(http.getRequest<Request>(), http.getResponse<Response>(), broken, this.style);
  }
}

/** What Nest and the body parsers say about a request; null for bugs. */
function requestErrorOf(error: unknown): DomainError | null {
  const status = statusOf(error);
  if (status === null || status >= SERVER_ERROR) return null;
  if (status === NOT_FOUND) return notFound();
  if (status === FORBIDDEN) return notAllowed();
  if (status === UNSUPPORTED) return new DomainError('MEDIA_TYPE_UNSUPPORTED');
  return new DomainError(status === TOO_LARGE ? 'REQUEST_TOO_LARGE' : 'REQUEST_INVALID');
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  // Body parsers throw plain errors with the status (package http-errors); Express does so for unreadable addresses.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : null;
}

function bug(error: unknown): DomainError {
  const errorId = randomUUID();
  log.error({ err: error, errorId }, 'bug');
  return new DomainError('INTERNAL', { errorId });
}
