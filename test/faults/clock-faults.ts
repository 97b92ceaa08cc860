import { setTimeout as pause } from 'node:timers/promises';
import type { ReceivedMail } from '../../src/platform/mail/mailbox.js';
import { type Fault, type Ground, REMINDER, remindersOf } from './fault.js';
import {
  callMeeting,
  nextDatabase,
  OFFICE_HOURS,
  planned,
  processesOf,
  REMINDERS,
  TOWNS,
} from './five-towns.js';
import type { Scene } from './scene.js';

/** Milliseconds. */
const HOUR = 3_600_000;
const A_MOMENT = 1_500;

const forward: Fault = {
  name: 'clock jumps an hour forward, over the due time',
  early: HOUR / 2,
  disturb: async (scene) => {
    await nothingGoes(scene);
    scene.clock.jump(HOUR);
    await scene.arrived(0.5);
  },
};

const back: Fault = {
  name: 'clock jumps an hour back while reminders go out',
  disturb: async (scene) => {
    scene.worker.start();
    await scene.arrived(0.2);
    scene.clock.jump(-HOUR);
    await pause(A_MOMENT);
    scene.clock.jump(HOUR);
  },
};

const apart: Fault = {
  name: 'clocks of two workers an hour apart',
  early: HOUR / 2,
  disturb: async (scene) => {
    scene.worker.start();
    const ahead = scene.anotherWorker(HOUR);
    ahead.start();
    await Promise.all([scene.worker.ready(), ahead.ready()]);
  },
};

export const clockFaults: readonly Fault[] = [forward, back, apart];

/** A worker runs, and nothing is due yet. */
async function nothingGoes(scene: Scene): Promise<void> {
  scene.worker.start();
  await scene.worker.ready();
  await pause(A_MOMENT);
  const early = (await scene.mailbox.messages()).filter(({ subject }) => subject.startsWith(REMINDER));
  if (early.length > 0) throw new Error(`${early.length} reminders went before they were due`);
}

/** A night or a day on which calendars go wrong: a meeting whose reminder is due right then. */
interface SpecialDay {
  readonly name: string;
  readonly meeting: { readonly startsAt: string; readonly videoUrl?: string };
  readonly due: string;
}

const VIDEO = { videoUrl: 'https://video.example/rat' };

/** Two hours before a video conference, two days before any meeting (domain.md A10). */
const SPECIAL_DAYS: readonly SpecialDay[] = [
  {
    name: 'due in the second in which summer time begins',
    meeting: { startsAt: '2027-03-28T05:00[Europe/Berlin]', ...VIDEO },
    due: '2027-03-28T01:00:00.000Z',
  },
  {
    name: 'due at the second 02:30 of the night in which it ends',
    meeting: { startsAt: '2027-10-31T04:30[Europe/Berlin]', ...VIDEO },
    due: '2027-10-31T01:30:00.000Z',
  },
  {
    name: 'due in the second in which the year begins',
    meeting: { startsAt: '2028-01-01T02:00[Europe/Berlin]', ...VIDEO },
    due: '2027-12-31T23:00:00.000Z',
  },
  {
    name: 'due on 29 February',
    meeting: { startsAt: '2028-03-02T17:00[Europe/Berlin]' },
    due: '2028-02-29T16:00:00.000Z',
  },
];

/** Faults that need meetings of their own. */
export const specialDays: readonly {
  readonly name: string;
  arrange(ground: Ground): Promise<Fault & Moved>;
}[] = SPECIAL_DAYS.map((day) => ({ name: day.name, arrange: (ground) => arrangedFor(day, ground) }));

/** Other databases and due times than those of the ground. */
export interface Moved {
  readonly towns: Ground['towns'];
}

/** Calls the meetings in a copy of the five towns, whose own meetings and notices go. */
async function arrangedFor({ name, meeting, due }: SpecialDay, ground: Ground): Promise<Fault & Moved> {
  const database = nextDatabase();
  const copy = await ground.server.copy(ground.towns.database, database);
  await copy.query('delete from notification');
  await copy.query('delete from outbox');
  await copy.query('delete from meeting');
  {
    await using office = await processesOf(copy, OFFICE_HOURS);
    for (const { officeAccount, council } of ground.towns.towns) {
      await callMeeting(await office.client(officeAccount), council, meeting);
    }
    await planned(copy, 'INVITATION', REMINDERS);
  }
  await copy.query('delete from notification where due_at <> $1', [due]);
  await planned(copy, 'REMINDER', REMINDERS);
  return {
    ...{ name, early: HOUR / 2, towns: { ...ground.towns, database, due: new Date(due) } },
    disturb: async (scene) => {
      await nothingGoes(scene);
      scene.clock.set(new Date(Date.parse(due) - A_MOMENT));
      const isEarly = ({ receivedAt }: ReceivedMail): boolean =>
        scene.clock.businessTimeAt(receivedAt.getTime()) < Date.parse(due);
      return { expected: reminders, wrong: (mails) => mails.filter(isEarly) };
    },
  };
}

const reminders = Array.from({ length: TOWNS }, (_, town) => remindersOf(town)).flat();
