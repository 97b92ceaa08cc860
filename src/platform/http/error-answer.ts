import type { Request, Response } from 'express';
import type { DomainError } from '../../shared/domain-error.js';
import { messageOf } from '../../shared/messages/index.js';
import { asPage } from './answer-headers.js';
import { serverPage } from './server-page.js';

const STATUS: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  SIGN_IN_NEEDED: 401,
  METRICS_TOKEN_NEEDED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  INTERNAL: 500,
  TEMPORARILY_UNAVAILABLE: 503,
};
const REFUSED = 422;
const TITLE = 'Das hat nicht geklappt';

/** Programs ask here: they are never shown a page. */
const API = '/graphql';

/** An error in the shape of GraphQL's errors. */
export const errorBody = ({ code, params, field }: DomainError): object => ({
  errors: [{ message: messageOf(code, params), extensions: { code, field } }],
});

/** Answers a request that failed: JSON, or outside the API a page for browsers. `style`: see SERVER_PAGE_STYLE. */
export function answerError(request: Request, response: Response, error: DomainError, style = ''): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.status(STATUS[error.code] ?? REFUSED);
  const isApi = request.originalUrl.startsWith(API);
  if (isApi || request.accepts(['json', 'html']) !== 'html') {
    response.json(errorBody(error));
    return;
  }
  asPage(response, 'server');
  // The sentence comes from our catalogue; only the number of an error is put into it.
  const main = `<h1 class="kern-heading-large">${TITLE}</h1><p class="kern-body">${messageOf(error.code, error.params)}</p>`;
  response.send(serverPage({ title: TITLE, style, main }));
}
