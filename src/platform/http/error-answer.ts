import type { Request, Response } from 'express';
import type { DomainError } from '../../shared/domain-error.js';
import { messageOf } from '../../shared/messages/index.js';

const STATUS: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  SIGN_IN_NEEDED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  REQUEST_TOO_LARGE: 413,
  INTERNAL: 500,
  TEMPORARILY_UNAVAILABLE: 503,
};
const REFUSED = 422;

/** Answers a request that failed: a page for browsers, else JSON in the shape of GraphQL's errors. */
export function answerError(
  request: Request,
  response: Response,
  { code, params, field }: DomainError,
): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const message = messageOf(code, params);
  response.status(STATUS[code] ?? REFUSED);
  if (request.accepts(['json', 'html']) === 'html') response.type('html').send(page(message));
  else response.json({ errors: [{ message, extensions: { code, field } }] });
}

/** The sentence comes from our catalogue; only the number of an error is put into it. */
const page = (sentence: string): string =>
  '<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
  `<meta name="robots" content="noindex"><title>Das hat nicht geklappt</title></head><body><main><h1>Das hat nicht geklappt</h1><p>${sentence}</p></main></body></html>\n`;
