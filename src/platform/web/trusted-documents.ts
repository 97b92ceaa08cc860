import type { RequestHandler } from 'express';
import { messageOf } from '../../shared/messages/index.js';

const UNKNOWN = 'OPERATION_UNKNOWN';

/**
 * Our client sends `documentId`, the hash of an operation that was there when it was built, instead of its text.
 * An unknown hash comes from a page of another version: it is told to load anew.
 */
export const trustedDocuments =
  (operations: ReadonlyMap<string, string>): RequestHandler =>
  (request, response, next) => {
    const body: unknown = request.body;
    if (request.method !== 'POST' || !hasDocumentId(body)) return next();
    const query = operations.get(body.documentId);
    if (query === undefined) {
      const error = { message: messageOf(UNKNOWN), extensions: { code: UNKNOWN } };
      response.status(400).json({ errors: [error] });
      return;
    }
    const { documentId: _, ...rest } = body;
    request.body = { ...rest, query };
    next();
  };

const hasDocumentId = (body: unknown): body is { documentId: string } =>
  typeof body === 'object' && body !== null && 'documentId' in body && typeof body.documentId === 'string';
