import type { QueryClient } from '@tanstack/react-query';
import { ME_KEY, PAGE } from './page-data';

/** A thing changed: it, or (revision null) a part of it that has no revision of its own, e.g. an answer. */
interface Change {
  readonly thing: string;
  readonly id: string;
  readonly revision: number | null;
}

/** Several changes at once, e.g. answers that arrive together, make one fetch. */
const GATHER_MS = 150;

/** A server that is full or stopping refuses the stream for good; the page tries again by itself. */
const AGAIN_MS = 30_000;

/** Listens to what others change (GET /live) and lets the pages on the screen fetch again. */
export class LiveChanges {
  private source: EventSource | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;

  /** `since`: the last event that is known, at first the position of the page's answer; undefined: unknown. */
  constructor(
    private readonly queries: QueryClient,
    private since: string | undefined,
  ) {}

  start(): void {
    this.close();
    const { since } = this;
    this.listen(new EventSource(since === undefined ? '/live' : `/live?since=${encodeURIComponent(since)}`));
  }

  end(): void {
    this.close();
    clearTimeout(this.gathering);
    document.removeEventListener('visibilitychange', this.whenVisible);
  }

  private listen(source: EventSource): void {
    this.source = source;
    source.addEventListener('ready', ({ lastEventId }: MessageEvent<string>) => {
      // Otherwise the server says itself what happened since.
      if (this.since === undefined) this.refetch();
      this.since = lastEventId;
    });
    source.addEventListener('reset', ({ lastEventId }: MessageEvent<string>) => {
      this.since = lastEventId;
      this.refetch();
    });
    source.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) => {
      this.since = lastEventId;
      if (!isKnown(this.queries, JSON.parse(data) as Change)) this.refetch();
    });
    source.addEventListener('end', ({ data }: MessageEvent<string>) => {
      this.ended((JSON.parse(data) as { reason: string }).reason);
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) this.again = setTimeout(() => this.start(), AGAIN_MS);
    });
  }

  private ended(reason: string): void {
    this.close();
    if (reason === 'session') this.queries.setQueryData(ME_KEY, null);
    else document.addEventListener('visibilitychange', this.whenVisible);
  }

  /** The server ends the oldest of many tabs; it listens again when somebody looks at it. */
  private readonly whenVisible = (): void => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', this.whenVisible);
    this.start();
  };

  private close(): void {
    this.source?.close();
    this.source = undefined;
    clearTimeout(this.again);
  }

  private refetch(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => void this.queries.invalidateQueries({ queryKey: [PAGE] }), GATHER_MS);
  }
}

/** Whether every page on the screen that shows the thing shows it at this revision or a later one: our own change, mostly. */
function isKnown(queries: QueryClient, change: Change): boolean {
  if (change.revision === null) return false;
  const shown = queries
    .getQueriesData({ queryKey: [PAGE], type: 'active' })
    .flatMap(([, data]) => revisionsOf(data, change.id));
  return shown.length > 0 && shown.every((revision) => revision >= (change.revision ?? 0));
}

/** The revisions at which an answer holds the thing with this id; -1 where it holds it without one. */
function revisionsOf(data: unknown, id: string): number[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'id' in data && data.id === id ? ['revision' in data ? Number(data.revision) : -1] : [];
  return [...own, ...Object.values(data).flatMap((part: unknown) => revisionsOf(part, id))];
}
