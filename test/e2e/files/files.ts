import type { Answer, User } from '../meetings/town.js';
import { pdf } from './samples.js';

export interface Thing {
  readonly type: string;
  readonly id: string;
}

/** What the route answered to a file. */
export interface Sent {
  readonly status: number;
  readonly uploadId?: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
}

interface RouteAnswer {
  readonly uploadId?: string;
  readonly errors?: readonly { message: string; extensions: { code: string; field: string | null } }[];
}

export async function send(
  user: Pick<User, 'client'>,
  thing: Thing,
  file: { readonly name?: string; readonly content?: Buffer; readonly headers?: Record<string, string> } = {},
): Promise<Sent> {
  const { name = 'Lageplan.pdf', content = pdf(), headers = {} } = file;
  const query = new URLSearchParams({ art: thing.type, id: thing.id, name });
  const response = await user.client.fetch(`/dateien?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json', ...headers },
    body: new Uint8Array(content),
  });
  const { uploadId, errors } = (await response.json()) as RouteAnswer;
  const [error] = errors ?? [];
  return {
    status: response.status,
    ...(uploadId !== undefined && { uploadId }),
    ...(error !== undefined && { ...error.extensions, message: error.message }),
  };
}

export const FIELDS = `title audience mayChange versions { id number name bytes mediaType path by }`;

/** A file that hangs on the thing; throws when it was refused. */
export async function attached(
  user: User,
  thing: Thing,
  file: Parameters<typeof send>[2] & { readonly audience?: readonly string[] } = {},
): Promise<Answer> {
  const { uploadId, ...sent } = await send(user, thing, file);
  if (uploadId === undefined) throw new Error(JSON.stringify(sent));
  const { audience } = file;
  const answer = await user.do(
    'attachFile',
    { thing, uploadId, ...(audience !== undefined && { audience }) },
    FIELDS,
  );
  if (answer.__typename === 'Refused') throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

export const seen = ({ id, revision }: Answer) => ({ attachmentId: id, revision });

export const versionsOf = (file: Answer) =>
  file['versions'] as { id: string; number: number; path: string; bytes: number; name: string }[];

/** The files of an item, as the user sees them. */
export async function filesOf(user: User, meetingId: string): Promise<Record<string, string[]>> {
  const { meeting } = await user.ask<{
    meeting: {
      attachments: { title: string }[];
      agenda: { title: string; attachments: { title: string }[] }[];
    } | null;
  }>(
    'query ($id: ID!) { meeting(id: $id) { attachments { title } agenda { title attachments { title } } } }',
    { id: meetingId },
  );
  if (meeting === null) return {};
  const titles = (files: { title: string }[]): string[] => files.map(({ title }) => title);
  return {
    meeting: titles(meeting.attachments),
    ...Object.fromEntries(meeting.agenda.map((item) => [item.title, titles(item.attachments)])),
  };
}

/** The items of the agenda of a meeting, by their titles. */
export async function itemsOf(user: User, meetingId: string): Promise<Thing[]> {
  const { meeting } = await user.ask<{ meeting: { agenda: { id: string }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { agenda { id } } }',
    { id: meetingId },
  );
  return meeting.agenda.map(({ id }) => ({ type: 'AgendaItem', id }));
}
