import type { ChannelListener } from '../database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ChangePositions, Reads } from '../graphql/index.js';
import type { Log } from '../log/index.js';
import { announcementOf } from './change.js';
import { Listener, markedId } from './listener.js';
import type { LiveSession, LiveSessions } from './live-sessions.js';
import type { LiveStream } from './live-stream.js';
import { ToldChanges } from './told-changes.js';
import { type Batch, WaitingChanges } from './waiting-changes.js';

export interface LiveTimes {
  /** Milliseconds for which changes gather. */
  readonly gather: number;
  /** Milliseconds between two signs of life, at which all rights are looked at again, too. */
  readonly beat: number;
}

const TIMES: LiveTimes = { gather: 150, beat: 20_000 };
/** Milliseconds between two looks for sessions that have run out, and after a failure. */
const SECOND = 1_000;
/** Sessions that one process serves. */
const MOST_LISTENERS = 500;
/** Statements at once, so that the requests of people keep connections. */
const ABREAST = 3;

/**
 * Tells open streams what has changed. PostgreSQL announces changes of all processes; they gather for a moment, all
 * sessions are looked at anew by one statement, then each session costs one statement that judges what it may see.
 */
export class LiveHub implements ChangePositions {
  private readonly listeners = new Map<string, Listener>();
  private readonly waiting = new WaitingChanges();
  private readonly told = new ToldChanges();
  private readonly heard = Promise.withResolvers<void>();
  private listening = false;
  private hearing = false;
  private gathering: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private readonly clocks: NodeJS.Timeout[] = [];
  private stopped = false;

  constructor(
    private readonly channel: ChannelListener,
    private readonly sessions: LiveSessions,
    private readonly reads: Pick<Reads, 'visibleAmong'>,
    private readonly log: Log,
    private readonly times: LiveTimes = TIMES,
  ) {}

  /** Whether one more session finds room. */
  mayOpen(key: Buffer): boolean {
    return !this.stopped && (this.listeners.size < MOST_LISTENERS || this.listeners.has(nameOf(key)));
  }

  /** Resolves when PostgreSQL's announcements are heard; the first stream of the process begins that. */
  hear(): Promise<void> {
    if (!this.listening && !this.stopped) this.startHearing();
    return this.heard.promise;
  }

  take(): ((actor: Actor) => string) | null {
    if (!this.hearing) return null;
    const { id } = this.told;
    return (actor) => markedId(id, actor);
  }

  /**
   * Adds a stream; `lastId` is that of the last event an earlier stream got, or the position of the page's answer, and
   * decides what it is told first.
   */
  async open(stream: LiveStream, key: Buffer, session: LiveSession, lastId: string | null): Promise<void> {
    const name = nameOf(key);
    const listener = this.listeners.get(name) ?? new Listener(key, session, this.reads);
    const { id } = this.told;
    if (listener.renew(session)) listener.reset(id);
    this.listeners.set(name, listener);
    listener.add(stream);
    if (lastId === null) {
      listener.ready(stream, id);
      return;
    }
    const missed = listener.hadSameRights(lastId) ? this.told.since(lastId) : null;
    if (missed === null) {
      listener.reset(id, stream);
      return;
    }
    listener.ready(stream, id);
    await listener.tell({ changes: missed, much: new Set() }, id, stream);
  }

  close(stream: LiveStream, key: Buffer): void {
    const listener = this.listeners.get(nameOf(key));
    listener?.remove(stream);
    if (listener?.count === 0) this.listeners.delete(nameOf(key));
  }

  /** Ends all streams; to be called before the server waits for its open answers. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.heard.resolve();
    for (const clock of this.clocks) clearInterval(clock);
    clearTimeout(this.gathering);
    for (const listener of this.listeners.values()) listener.end(null);
    this.listeners.clear();
    await this.channel.stop();
    await this.running;
  }

  private startHearing(): void {
    this.listening = true;
    let first = true;
    this.channel.start({
      onMessage: (payload) => this.hearMessage(payload),
      onConnected: () => {
        if (!first) this.missedSome();
        first = false;
        this.hearing = true;
        this.heard.resolve();
      },
    });
    this.clocks.push(
      setInterval(() => this.wakeForEnded(), SECOND).unref(),
      setInterval(() => this.beat(), this.times.beat).unref(),
    );
  }

  private hearMessage(payload: string): void {
    this.waiting.add(announcementOf(payload));
    this.wake(this.times.gather);
  }

  /** The database was away: what happened meanwhile is unknown. */
  private missedSome(): void {
    this.told.startAnew();
    this.waiting.forget();
    this.wake(0);
  }

  private beat(): void {
    for (const listener of this.listeners.values()) listener.beat();
    void this.channel.probe();
    this.wake(0);
  }

  private wakeForEnded(): void {
    const now = Date.now();
    if ([...this.listeners.values()].some((listener) => listener.hasEnded(now))) this.wake(0);
  }

  private wake(pause: number): void {
    this.again = true;
    if (this.stopped || this.running !== null) return;
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.running = this.run();
    }, pause);
  }

  private async run(): Promise<void> {
    this.again = false;
    let pause = this.times.gather;
    try {
      await this.tellAll(this.waiting.take());
    } catch (error) {
      this.log.warn({ err: error }, 'live changes could not be judged, all pages will read again');
      this.waiting.forget();
      pause = SECOND;
    }
    this.running = null;
    if (this.again || this.waiting.any) this.wake(pause);
  }

  private async tellAll(batch: Batch): Promise<void> {
    if (batch.changes.length > 0 || batch.much.size > 0) this.told.add(batch);
    const { id } = this.told;
    const toTell = await this.lookAgain(id);
    const next = toTell.values();
    // Several take from the same iterator, so that each listener is told once.
    const tellNext = async (): Promise<void> => {
      for (const listener of next) await listener.tell(batch, id);
    };
    await Promise.all(Array.from({ length: ABREAST }, tellNext));
  }

  /** Takes over everybody's rights of this moment: ends ended sessions, resets changed ones and gives the others. */
  private async lookAgain(id: string): Promise<Listener[]> {
    const all = [...this.listeners.values()];
    if (all.length === 0) return [];
    const sessions = await this.sessions.look(all.map(({ key }) => key));
    return all.filter((listener, index) => {
      const session = sessions[index] ?? null;
      if (session === null) {
        listener.end('session');
        this.listeners.delete(nameOf(listener.key));
        return false;
      }
      const changed = listener.renew(session);
      if (changed) listener.reset(id);
      return !changed;
    });
  }
}

const nameOf = (key: Buffer): string => key.toString('base64');
