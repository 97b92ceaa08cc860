import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, rounded, say } from './bench.js';
import { aTaskForEverybody } from './data/tasks.js';
import { SEATS } from './data/towns.js';
import { buildWorkingTowns } from './data/working-towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';

const TOWNS = 2_000;
const PEOPLE = TOWNS * SEATS;
const TASKS = 100_000;
const MOST_MEGABYTES = 300;
const PATIENCE_MS = 300_000;
/** A Tuesday, in winter time. */
const SEVEN = '2026-12-01T06:00:00Z';

interface Taken {
  readonly mails: number;
  readonly lastAt: number;
}

/** From the start of the worker at 07:00 to the mail server's 250 for the last of twenty thousand digests. */
export const digest: Bench = {
  name: 'digest',
  measures:
    "the daily digest of 20,000 people, from 07:00 to the local SMTP server's last 250; the worker within 300 MB",
  unit: 's',
  bar: { below: 60 },
  async measure() {
    await using server = await OwnServer.start('digest');
    await using database = await server.database('bench_digest');
    await buildWorkingTowns(database, {
      towns: TOWNS,
      meetingsPerTown: 4,
      agendaItems: 1,
      tasks: TASKS,
      more: aTaskForEverybody,
    });
    await using mailbox = await OwnProcess.start('mailbox', {});
    const settings = {
      KPR_SMTP_URL: await mailbox.call<string>('url'),
      KPR_MAIL_FROM: 'Präventionsrat <rat@stadt-1.example>',
    };
    const began = Date.now();
    await using worker = await OwnProcess.start(
      'worker',
      { address: database.address, logLevel: 'warn', now: SEVEN },
      settings,
    );
    const taken = await allTaken(mailbox);
    const peak = await worker.call<number>('peakMegabytes');
    say(`${taken.mails} mails; the worker took ${rounded(peak)} MB at its peak (bar ${MOST_MEGABYTES} MB)`);
    return {
      value: (taken.lastAt - began) / 1000,
      shortfalls: [...(await wrong(database, taken)), ...tooLarge(peak)],
    };
  },
};

async function allTaken(mailbox: OwnProcess): Promise<Taken> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    const taken = await mailbox.call<Taken>('taken');
    if (taken.mails >= PEOPLE || Date.now() > giveUp) return taken;
    await pause(500);
  }
}

const tooLarge = (peak: number): string[] =>
  peak > MOST_MEGABYTES ? [`the worker took ${rounded(peak)} MB`] : [];

/** One mail for each person, none twice, and every row says so. */
async function wrong(database: OwnDatabase, { mails }: Taken): Promise<string[]> {
  const states = await database.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from notification where kind = 'DIGEST' group by state`,
  );
  const sent = states.find(({ state }) => state === 'SENT')?.count ?? 0;
  return mails === PEOPLE && sent >= PEOPLE - 100
    ? []
    : [`${mails} mails for ${PEOPLE} people: ${JSON.stringify(states)}`];
}
