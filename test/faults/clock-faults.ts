import type { ReceivedMail } from '../../src/platform/mail/mailbox.js';
import { type Fault, type Ground, type Outcome, REMINDER, remindersOf } from './fault.js';
import {
  callMeeting,
  type FiveTowns,
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
/** Before a due time; milliseconds. */
const A_MOMENT = 1_500;
/** Often enough that what is due would have been found. */
const SOME_LOOKS = 5;

const forward: Fault = {
  name: 'clock jumps an hour forward, over the due time',
  onlyLong: true,
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
    await scene.worker.looked(SOME_LOOKS);
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
  await scene.worker.looked(SOME_LOOKS);
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

/** Other databases and due times than those of the ground. */
export interface Elsewhere {
  readonly fault: Fault;
  readonly towns: FiveTowns;
}

export const specialDays: readonly SpecialDay[] = SPECIAL_DAYS;

/** The meetings of all special days, in a copy of the five towns without their own meetings and notices. */
export async function calendarOf(ground: Ground): Promise<FiveTowns> {
  const database = nextDatabase();
  const copy = await ground.server.copy(ground.towns.database, database);
  for (const table of ['notification', 'outbox', 'meeting']) await copy.query(`delete from ${table}`);
  await using office = await processesOf(copy, OFFICE_HOURS);
  for (const { officeAccount, council } of ground.towns.towns) {
    const user = await office.client(officeAccount);
    for (const { meeting } of SPECIAL_DAYS) await callMeeting(user, council, meeting);
  }
  await planned(copy, 'INVITATION', SPECIAL_DAYS.length * REMINDERS);
  return { ...ground.towns, database };
}

/** A copy of the calendar in which only the reminders of this day wait. */
export async function specialDay(
  { server }: Ground,
  calendar: FiveTowns,
  { name, due }: SpecialDay,
): Promise<Elsewhere> {
  const database = nextDatabase();
  const copy = await server.copy(calendar.database, database);
  await copy.query('delete from notification where due_at <> $1', [due]);
  await planned(copy, 'REMINDER', REMINDERS);
  const disturb = async (scene: Scene): Promise<Outcome> => {
    await nothingGoes(scene);
    scene.clock.set(new Date(Date.parse(due) - A_MOMENT));
    const isEarly = ({ receivedAt }: ReceivedMail): boolean =>
      scene.clock.businessTimeAt(receivedAt.getTime()) < Date.parse(due);
    return { expected: reminders, wrong: (mails) => mails.filter(isEarly) };
  };
  return { fault: { name, early: HOUR / 2, disturb }, towns: { ...calendar, database, due: new Date(due) } };
}

const reminders = Array.from({ length: TOWNS }, (_, town) => remindersOf(town)).flat();
