import type { User } from '../meetings/town.js';

/** Something that waits, as the start page shows it. */
export interface WaitingItem {
  readonly id: string;
  readonly kind: string;
  readonly thingId: string;
  readonly revision: number;
  readonly urgency: string;
  readonly stake: string;
  readonly dueOn: string | null;
  readonly at: string | null;
  readonly demand: string;
  readonly title: string;
  readonly place: string;
  readonly reason: string;
  readonly consequence: string | null;
  readonly path: string;
  readonly action: string;
}

interface Waiting {
  readonly totalCount: number;
  readonly nodes: readonly WaitingItem[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const WAITING = `query ($first: Int, $after: String) { waiting(first: $first, after: $after) { totalCount
  nodes { id kind thingId revision urgency stake dueOn at demand title place reason consequence path action }
  pageInfo { hasNextPage endCursor } } }`;

export const waitingFor = async (user: User, page: object = { first: 50 }): Promise<Waiting> =>
  (await user.ask<{ waiting: Waiting }>(WAITING, page)).waiting;

/** Kind and title of each, in order. */
export const listFor = async (user: User): Promise<string[]> =>
  (await waitingFor(user)).nodes.map(({ kind, title }) => `${kind}: ${title}`);

/** The one that waits about this thing; throws when there is none. */
export async function itemAbout(user: User, thingId: string): Promise<WaitingItem> {
  const item = (await waitingFor(user)).nodes.find((each) => each.thingId === thingId);
  if (item === undefined) throw new Error(`Nothing waits about ${thingId}`);
  return item;
}
