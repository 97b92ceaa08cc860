import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, interleaved, median, percentile, rounded, say } from './bench.js';
import { meetingsOf } from './data/meetings.js';
import { dueNotices, forgetRun, nobodyDeclines, waitingNotices } from './data/notices.js';
import { townsOf } from './data/towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { Marked } from './processes/worker.js';

const DUE = 10_000;
const WAITING = 1_000_000;
const ROUNDS = 5;
const MOST_GROWTH = 1.2;
const MOST_GAP_MS = 1_000;
/** Time for the worker to settle, and for the rows to be there before they are due. */
const LEAD_MS = 4_000;
const PATIENCE_MS = 60_000;

interface DueNotice {
  readonly id: string;
  readonly dueAt: Date;
}

interface Run {
  /** Seconds between the first scan after a notice was due and its being marked ready. */
  readonly p50: number;
  readonly p99: number;
  /** Longest time between the starts of two scans, milliseconds. */
  readonly gap: number;
}

/** How late a reminder is ready when ten thousand are due within a second. */
export const reminders: Bench = {
  name: 'reminders',
  measures: '10,000 reminders due in one second: p99 from the first scan after it was due to marked ready',
  unit: 's',
  bar: { below: 1 },
  async measure() {
    await using server = await OwnServer.start('reminders');
    await using empty = await build(server, 'bench_reminders', 0);
    await using full = await build(server, 'bench_reminders_full', WAITING);
    await using mailbox = await OwnProcess.start('mailbox', {});
    const once = (database: OwnDatabase) => () => remindOnce(database, mailbox);
    const runs = await interleaved(ROUNDS, { empty: once(empty), full: once(full) });
    return judge(runs);
  },
};

async function build(server: OwnServer, name: string, waiting: number): Promise<OwnDatabase> {
  const began = performance.now();
  const database = await server.database(name);
  await database.build([
    ...townsOf(400),
    ...meetingsOf({ perTown: 8, agendaItems: 5 }),
    nobodyDeclines,
    ...(waiting === 0 ? [] : [waitingNotices(waiting)]),
  ]);
  await database.settle();
  const [{ count } = {}] = await database.query<{ count: number }>(
    'select count(*)::int as count from notification',
  );
  if (count !== waiting) throw new Error(`${count} notices wait instead of ${waiting}`);
  say(`built ${name} with ${waiting} waiting in ${rounded((performance.now() - began) / 1000)} s`);
  return database;
}

async function remindOnce(database: OwnDatabase, mailbox: OwnProcess): Promise<Run> {
  for (const statement of forgetRun) await database.query(statement);
  await mailbox.call('clear');
  const settings = {
    KPR_SMTP_URL: await mailbox.call<string>('url'),
    KPR_MAIL_FROM: 'Präventionsrat <rat@stadt-1.example>',
  };
  await using worker = await OwnProcess.start(
    'worker',
    { address: database.address, logLevel: 'warn' },
    settings,
  );
  const dueFrom = Date.now() + LEAD_MS;
  const due = await database.query<DueNotice>(dueNotices(DUE), [new Date(dueFrom)]);
  if (due.length !== DUE || Date.now() > dueFrom) throw new Error(`${due.length} notices came too late`);
  await allMarked(worker, database);
  const scans = await worker.call<number[]>('scans');
  return runOf(due, await worker.call<Marked[]>('marked'), scans);
}

async function allMarked(worker: OwnProcess, database: OwnDatabase): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while ((await worker.call<number>('countOfMarked')) < DUE) {
    if (Date.now() > giveUp) {
      const states = await database.query(
        `select state, count(*)::int as count from notification where variant = 'due' group by state`,
      );
      throw new Error(`Not all notices were ready within a minute: ${JSON.stringify(states)}`);
    }
    await pause(200);
  }
}

function runOf(due: readonly DueNotice[], marked: readonly Marked[], scans: readonly number[]): Run {
  const readyAt = new Map(marked.flatMap(({ at, ids }) => ids.map((id) => [id, at] as const)));
  const lateness = due.map(({ id, dueAt }) => {
    const ready = readyAt.get(id) ?? Number.NaN;
    // A scan under way may take what becomes due after its start: that is not late at all.
    const scan = scans.find((start) => start >= dueAt.getTime()) ?? dueAt.getTime();
    return Math.max(0, ready - scan) / 1000;
  });
  if (lateness.some(Number.isNaN)) throw new Error('A due notice was never ready');
  const gaps = scans.slice(1).map((start, index) => start - (scans[index] ?? start));
  return { p50: percentile(lateness, 50), p99: percentile(lateness, 99), gap: Math.max(...gaps) };
}

function judge({ empty, full }: Record<'empty' | 'full', Run[]>) {
  for (const [name, runs] of Object.entries({ 'nothing else waits': empty, 'a million wait': full })) {
    const list = (of: (run: Run) => number): string => runs.map((run) => rounded(of(run))).join(', ');
    say(`${name}: p99 ${list((run) => run.p99)} s; p50 ${list((run) => run.p50)} s`);
  }
  const gap = Math.max(...[...empty, ...full].map((run) => run.gap));
  const [value, withMillion] = [empty, full].map((runs) => median(runs.map((run) => run.p99)));
  const growth = (withMillion ?? Number.NaN) / (value ?? Number.NaN);
  say(`with a million waiting rows × ${rounded(growth)} (bar × ${MOST_GROWTH})`);
  say(`scans started at most ${gap} ms apart (bar ${MOST_GAP_MS} ms)`);
  return {
    value: value ?? Number.NaN,
    shortfalls: [
      ...(growth > MOST_GROWTH ? [`a million waiting rows make it × ${rounded(growth)}`] : []),
      ...(gap > MOST_GAP_MS ? [`two scans started ${gap} ms apart`] : []),
    ],
  };
}
