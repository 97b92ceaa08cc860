import { messages } from '../../../src/shared/messages/index.js';

interface Said {
  readonly code?: unknown;
  readonly message?: unknown;
}

const SENTENCE = /^[A-ZÄÖÜ„][^]*[.:!)]$|: [0-9a-f-]{36}$/;
/** Marks of stack traces, SQL and the programs beneath. */
const INTERNALS = /\bat \S+ \(|node_modules|\.[jt]s:\d+|QueryFailed|SQLSTATE|DatabaseError|<!doctype|<pre>/i;

/** How the page of a previewed mail begins, which is meant to be one. */
const MAIL_PAGE = /"html":"<!doctype html>/i;

/** What is wrong with an answer as an answer to wrong input; null when it is JSON with a code and a German sentence. */
export async function faultOf(response: Response): Promise<string | null> {
  const text = await response.text();
  const told = (problem: string): string => `${problem}: ${response.status} ${text.slice(0, 600)}`;
  if (!/^application\/(graphql-response\+)?json\b/.test(response.headers.get('content-type') ?? ''))
    return told('no JSON');
  if (response.status >= 500) return told('server error');
  if (INTERNALS.test(text.replace(MAIL_PAGE, ''))) return told('internals');
  const body = JSON.parse(text) as {
    errors?: { message: string; extensions?: Said }[];
    data?: { answer?: unknown } | null;
  };
  const errors = (body.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions?.code }));
  const answer = body.data?.answer as ({ __typename?: string } & Said) | null | undefined;
  const refusals = answer?.__typename === 'Refused' ? [answer] : [];
  if (errors.length === 0 && body.data == null) return told('neither data nor error');
  const problem = [...errors, ...refusals].map(problemOf).find((each) => each !== null);
  return problem == null ? null : told(problem);
}

function problemOf({ code, message }: Said): string | null {
  if (typeof code !== 'string' || code === 'INTERNAL') return 'no code';
  if (messages[code] === undefined) return `no sentence for ${code}`;
  if (typeof message !== 'string' || !SENTENCE.test(message)) return 'no German sentence';
  return /\{\w+\}/.test(message.replaceAll('{code}', '')) ? 'a sentence with a gap' : null;
}
