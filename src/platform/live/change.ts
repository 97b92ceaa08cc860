/** A thing that was changed, by ids alone. Who sees `judge` (mostly the thing itself) and the thing is told. */
export interface Change {
  /** GraphQL type. */
  readonly thing: string;
  readonly id: string;
  /** The thing's new revision; null when a part of it was changed that does not count its revision. */
  readonly revision: number | null;
  /** Owner of the judging row; null for public facts. */
  readonly territoryId: string | null;
  readonly judge: { readonly thing: string; readonly id: string };
}

/** What a message of PostgreSQL's channel `live` says (migration 0009). */
export type Announcement =
  | { readonly kind: 'change'; readonly change: Change }
  /** So much in a territory (null: anywhere) that it is not listed. */
  | { readonly kind: 'much'; readonly territoryId: string | null }
  /** Sessions or rights may have changed. */
  | { readonly kind: 'rights' };

type Message = [
  thing: string,
  id: string | null,
  territoryId: string | null,
  revision: number | null,
  judgeThing?: string,
  judgeId?: string,
];

/** Reads what the triggers of migration 0009 write. */
export function announcementOf(payload: string): Announcement {
  const [thing, id, territoryId, revision, judgeThing, judgeId] = JSON.parse(payload) as Message;
  if (thing === 'Rights') return { kind: 'rights' };
  if (thing === '*' || id === null) return { kind: 'much', territoryId };
  const judge = { thing: judgeThing ?? thing, id: judgeId ?? id };
  return { kind: 'change', change: { thing, id, revision, territoryId, judge } };
}

/** The same thing told once: the later one counts, and an unknown revision stays unknown. */
export function laterOf(earlier: Change | undefined, later: Change): Change {
  if (earlier === undefined) return later;
  const known = earlier.revision !== null && later.revision !== null;
  return { ...later, revision: known ? Math.max(earlier.revision, later.revision) : null };
}
