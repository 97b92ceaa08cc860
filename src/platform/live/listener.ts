import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/actor.js';
import type { Reads } from '../graphql/index.js';
import { type Change, laterOf } from './change.js';
import type { LiveSession } from './live-sessions.js';
import type { ChangeEvent, LiveStream } from './live-stream.js';
import type { Batch } from './waiting-changes.js';

/** So many tabs of one session may listen: over HTTP/1.1 a browser opens six connections to a server. */
const MOST_STREAMS = 4;

/** A session that listens, with its open streams and the rights it had when last looked at. */
export class Listener {
  private readonly streams = new Set<LiveStream>();
  private rights: string;

  constructor(
    readonly key: Buffer,
    private session: LiveSession,
    private readonly reads: Pick<Reads, 'visibleAmong'>,
  ) {
    this.rights = rightsOf(session.actor);
  }

  get count(): number {
    return this.streams.size;
  }

  hasEnded(now: number): boolean {
    return this.session.endsAt.getTime() <= now;
  }

  /** One stream more; the oldest makes room. */
  add(stream: LiveStream): void {
    const [oldest] = this.streams;
    if (this.streams.size >= MOST_STREAMS && oldest !== undefined) {
      this.streams.delete(oldest);
      oldest.end('tabs');
    }
    this.streams.add(stream);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  /** Takes over the rights of this moment; says whether they are others than before. */
  renew(session: LiveSession): boolean {
    const before = this.rights;
    this.session = session;
    this.rights = rightsOf(session.actor);
    return this.rights !== before;
  }

  /** Who comes back with other rights than he had may show what he must not see any more. */
  hadSameRights(lastId: string): boolean {
    return lastId.endsWith(`-${this.rights}`);
  }

  /** Tells all streams, or the one given, what the session's actor may see of a batch: by one statement at most. */
  async tell({ changes, much }: Batch, id: string, only?: LiveStream): Promise<void> {
    if ([...much].some((territory) => this.mayRead(territory))) {
      this.reset(id, only);
      return;
    }
    const events = await this.visibleOf(changes.filter(({ territoryId }) => this.mayRead(territoryId)));
    for (const stream of this.those(only)) stream.change(events, this.marked(id));
  }

  ready(stream: LiveStream, id: string): void {
    stream.ready(this.marked(id));
  }

  reset(id: string, only?: LiveStream): void {
    for (const stream of this.those(only)) stream.reset(this.marked(id));
  }

  beat(): void {
    for (const stream of this.streams) stream.beat();
  }

  end(reason: 'session' | null): void {
    for (const stream of this.streams) stream.end(reason);
    this.streams.clear();
  }

  private those(only: LiveStream | undefined): Iterable<LiveStream> {
    return only === undefined ? this.streams : [only];
  }

  private marked(id: string): string {
    return `${id}-${this.rights}`;
  }

  /** Row level security would hide the rest; not to ask saves the statement. */
  private mayRead(territoryId: string | null): boolean {
    const { readTerritories } = this.session.actor;
    return territoryId === null || (readTerritories as readonly string[]).includes(territoryId);
  }

  private async visibleOf(changes: readonly Change[]): Promise<ChangeEvent[]> {
    if (changes.length === 0) return [];
    const asked = new Map<string, Set<string>>();
    for (const { thing, id, judge } of changes) {
      idsOf(asked, thing).add(id);
      idsOf(asked, judge.thing).add(judge.id);
    }
    const visible = await this.reads.visibleAmong(asked, this.session.actor);
    const told = changes.filter(
      ({ thing, id, judge }) =>
        visible.get(thing)?.has(id) === true && visible.get(judge.thing)?.has(judge.id),
    );
    return eventsOf(told);
  }
}

function idsOf(asked: Map<string, Set<string>>, thing: string): Set<string> {
  const ids = asked.get(thing) ?? new Set<string>();
  asked.set(thing, ids);
  return ids;
}

/** One event per thing, however many of its parts were changed. */
function eventsOf(changes: readonly Change[]): ChangeEvent[] {
  const byId = new Map<string, Change>();
  for (const change of changes) byId.set(change.id, laterOf(byId.get(change.id), change));
  return [...byId.values()].map(({ thing, id, revision }) => ({ thing, id, revision }));
}

/** Id of an event, or of a position, for who reads it with these rights. */
export const markedId = (id: string, actor: Actor): string => `${id}-${rightsOf(actor)}`;

/** A mark of somebody's rights; facts found in another order are the same rights. */
function rightsOf({ grants, persons, readTerritories }: Actor): string {
  const facts = grants.map((grant) => JSON.stringify(grant));
  const text = JSON.stringify([facts, persons, readTerritories].map((list) => [...list].sort()));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
