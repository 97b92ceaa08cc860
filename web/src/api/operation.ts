import type { TypedDocumentString } from './generated/graphql';

/** The server did not answer, or not in time: nothing was lost, it can be tried again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The answer was an error with a stable code and a German sentence (schema: Refused has the same two). */
export class ServerSaysNo extends Error {
  override readonly name = 'ServerSaysNo';

  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Where the stream of changes stood before an answer was read (header of the answer). */
const positions = new WeakMap<object, string>();
export const positionOf = (data: object): string | undefined => positions.get(data);

/** A slow mobile connection may take long; after this, nobody is waiting any more. */
const PATIENCE_MS = 30_000;

/**
 * Runs one of our operations; only its hash is sent, which the server knows (trusted-operations).
 * @throws Unreachable, ServerSaysNo
 */
export async function run<Data extends object, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const answer = await post<Data>({ documentId: operation.__meta__?.['hash'], variables }, signal);
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw new ServerSaysNo(error.extensions?.code ?? 'BUG', error.message);
  if (answer.data === null || answer.data === undefined) throw new Unreachable('empty');
  if (answer.position !== null) positions.set(answer.data, answer.position);
  return answer.data;
}

async function post<Data>(
  body: object,
  signal?: AbortSignal,
): Promise<Answer<Data> & { readonly position: string | null }> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    const position = response.headers.get('live-position');
    return { ...((await response.json()) as Answer<Data>), position };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Unreachable('no answer', { cause: error });
  }
}
