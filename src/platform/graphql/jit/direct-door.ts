import type { Request, RequestHandler, Response } from 'express';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { GraphqlContext } from '../context.js';
import { DirectAnswers, type KnownOfRequest } from './direct-answer.js';

interface DirectDoorOptions {
  readonly schema: () => GraphQLSchema;
  /** Whether this is the text of an operation of our own client. */
  readonly isOwn: (source: string) => boolean;
  /** The same that Apollo would find out, or presume. */
  readonly known: (exchange: Pick<GraphqlContext, 'req' | 'res'>) => KnownOfRequest;
}

const JSON_TYPE = 'application/json';
/** What our client and plain programs say; whoever asks for more is answered by Apollo, which negotiates. */
const PLAIN_WISHES: readonly unknown[] = [undefined, '*/*', JSON_TYPE];

/**
 * Answers plain operations of our own client as soon as the body is read (docs/adr/0007). JSON by POST is what Apollo's
 * protection against CSRF lets through as well. Everything else, and every answer that is not quite plain, goes on to Apollo.
 */
export function directDoor({ schema, isOwn, known }: DirectDoorOptions): RequestHandler {
  const answers = new DirectAnswers();
  // Bounded: our own operations alone are kept.
  const operations = new Map<string, OperationDefinitionNode | null>();
  const operationOf = (source: string): OperationDefinitionNode | null => {
    let operation = operations.get(source);
    if (operation === undefined) {
      operation = onlyOperation(source);
      operations.set(source, operation);
    }
    return operation;
  };
  return async (request, response, next) => {
    const sent = plainRequest(request);
    const operation = sent !== null && isOwn(sent.query) ? operationOf(sent.query) : null;
    if (sent === null || operation === null || !isMeant(operation, sent) || !answers.mayAnswer(operation))
      return next();
    const asked = { schema: schema(), operation, variables: sent.variables ?? {} };
    const text = answers.text(asked, known({ req: request, res: response }));
    const data = await orNull(text);
    if (data === null) next();
    else send(response, data);
  };
}

/** What goes wrong here is answered by Apollo, which gives errors their form. */
const orNull = (text: Promise<string | null>): Promise<string | null> => text.catch(() => null);

interface Sent {
  readonly query: string;
  readonly operationName?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

function plainRequest({ method, headers, body }: Request): Sent | null {
  const isPlain = method === 'POST' && PLAIN_WISHES.includes(headers.accept);
  return isPlain && isSent(body) ? body : null;
}

function isSent(body: unknown): body is Sent {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string')
    return false;
  const variables = 'variables' in body ? body.variables : undefined;
  return variables == null || (typeof variables === 'object' && !Array.isArray(variables));
}

const isMeant = (operation: OperationDefinitionNode, { operationName }: Sent): boolean =>
  operationName == null || operationName === operation.name?.value;

function onlyOperation(source: string): OperationDefinitionNode | null {
  const [definition, ...others] = parse(source).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION && others.length === 0 ? definition : null;
}

function send(response: Response, data: string): void {
  const body = Buffer.from(`{"data":${data}}\n`);
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(body);
}
