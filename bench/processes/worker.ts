import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { startWorker } from '../../src/boot/start-worker.js';
import type { Claim } from '../../src/notifications/domain/claim.js';
import { CheckNotices } from '../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../src/notifications/use-cases/claim-due-notices.js';
import { loadConfig } from '../../src/platform/config/index.js';
import type { DatabaseAddress } from '../../src/platform/database/index.js';
import { setLogLevel } from '../../src/platform/log/index.js';
import { type Clock, systemClock } from '../../src/shared/clock.js';
import type { Services } from '../own-process.js';

export interface WorkerSettings {
  readonly address: DatabaseAddress;
  readonly logLevel: string;
  /** The business time at the start; default: that of the machine. */
  readonly now?: string;
}

/** Notices that were found true and marked ready in one transaction, and when it was committed (ms since 1970). */
export interface Marked {
  readonly at: number;
  readonly ids: readonly string[];
}

/** The worker of the product as in production; from outside it is noted when scans begin and when checks have ended. */
export async function worker({ address, logLevel, now }: WorkerSettings): Promise<Services> {
  setLogLevel(logLevel);
  const running = await startWorker({ config: loadConfig(), address, clock: clockFrom(now), role: 'worker' });
  const scans = noteScans(running.get(ClaimDueNotices));
  const marked = noteMarks(running.get(CheckNotices));
  return {
    /** Starts of scans for due notices, milliseconds since 1970. */
    scans: () => scans,
    countOfMarked: () => marked.reduce((sum, { ids }) => sum + ids.length, 0),
    marked: () => marked,
    /** The largest resident set so far; `getrusage` would also count that of the bench, from which this process was forked. */
    peakMegabytes: () => peakKilobytes() / 1024,
  };
}

/** VmHWM of proc(5). */
const peakKilobytes = (): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

/** Runs on from the given instant. */
function clockFrom(now: string | undefined): Clock {
  if (now === undefined) return systemClock;
  const ahead = Date.parse(now) - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
}

/** Each look for due notices counts, also one that follows at once because the look before was full. */
function noteScans(claimDue: ClaimDueNotices): readonly number[] {
  const starts: number[] = [];
  const run = claimDue.run.bind(claimDue);
  claimDue.run = (limit: number): Promise<Claim[]> => {
    starts.push(Date.now());
    return run(limit);
  };
  return starts;
}

function noteMarks(check: CheckNotices): readonly Marked[] {
  const marked: Marked[] = [];
  const run = check.run.bind(check);
  check.run = async (claims: readonly Claim[]) => {
    const batches = await run(claims);
    marked.push({ at: Date.now(), ids: batches.flatMap((batch) => batch.claims.map(({ id }) => id)) });
    return batches;
  };
  return marked;
}
