import type { AccountId, BodyId } from '../../src/shared/ids.js';
import { Client, sessionCookie } from '../harness/app.js';
import type { TestDatabase } from '../harness/database.js';
import { type Answer, Town, User } from '../e2e/meetings/town.js';
import { eventually } from '../e2e/notifications/post.js';
import { BusinessClock } from './business-clock.js';
import type { OwnServer } from './own-server.js';
import { ProcessUnderTest } from './process-under-test.js';

/** `npm run test:faults` is the long form; within `npm test` it is short. */
export const LONG = (globalThis as { FAULTS_LONG?: boolean }).FAULTS_LONG === true;
const NAMES = ['Schwarzenberg', 'Schneeberg', 'Aue', 'Eibenstock', 'Raschau'];
export const TOWNS = NAMES.length;
export const REMINDERS = LONG ? 1_000 : 100;
export const SEATS = REMINDERS / TOWNS;
/** Members of the council that is just being called. */
export const CALLED = 10;

/** The office works here; nothing depends on the date of the test. */
export const OFFICE_HOURS = new Date('2027-01-04T09:00:00Z');
/** Nobody sends: the process only plans. */
export const NEVER = { scanEvery: 3_600_000 };

/** One of the towns: its office, its council of SEATS members, and the council's meeting. */
export interface ArrangedTown {
  readonly town: Town;
  readonly officeAccount: AccountId;
  readonly council: BodyId;
  readonly meeting: Pick<Answer, 'id' | 'revision'>;
}

/** Five towns with a meeting each, whose reminders wait; another meeting has just been called, and nobody was told yet. */
export interface FiveTowns {
  readonly database: string;
  readonly towns: readonly ArrangedTown[];
  /** When the reminders are due: a week before the meetings. */
  readonly due: Date;
}

let databases = 0;
export const nextDatabase = (): string => `faults_${(databases += 1)}`;

/** Through the API and a worker that plans; the invitations count as sent, because here the reminders matter. */
export async function fiveTowns(server: OwnServer): Promise<FiveTowns> {
  const name = nextDatabase();
  const database = await server.database(name);
  await using office = await processesOf(database, OFFICE_HOURS);
  const towns = [];
  for (const townName of NAMES) towns.push(await arrange(database, office.client, townName));
  await planned(database, 'REMINDER', 2 * REMINDERS);
  await office.worker.stop();
  await database.query(`update notification set state = 'SENT' where kind = 'INVITATION'`);
  const [first] = towns;
  if (first === undefined) throw new Error('No town');
  await callNow(database, first, await office.client(first.officeAccount));
  const [row] = await database.query<{ due: Date }>(
    `select min(due_at) as due from notification where kind = 'REMINDER'`,
  );
  return { database: name, towns, due: row?.due ?? OFFICE_HOURS };
}

export interface Processes extends AsyncDisposable {
  readonly worker: ProcessUnderTest;
  readonly client: (account: AccountId) => Promise<User>;
}

/** The API, and a worker that plans and sends nothing. */
export async function processesOf(database: TestDatabase, now: Date): Promise<Processes> {
  const common = {
    ...{ address: database.address, smtpUrl: 'smtp://127.0.0.1:9', times: {} },
    clock: new BusinessClock(now),
  };
  const web = new ProcessUnderTest({ role: 'web', ...common });
  const worker = new ProcessUnderTest({ role: 'worker', ...common });
  web.start();
  worker.start({ notices: NEVER });
  const [address] = await Promise.all([web.ready(), worker.ready()]);
  return {
    worker,
    client: async (account) => new User(new Client(address, await sessionCookie(database, account)), account),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([worker.stop(), web.stop()]);
    },
  };
}

async function arrange(
  database: TestDatabase,
  client: Processes['client'],
  name: string,
): Promise<ArrangedTown> {
  const as = async (): Promise<Client> => new Client('', null);
  const town = await Town.found({ database, as }, name);
  const council = await town.body('Präventionsrat');
  const { accountId: officeAccount } = await town.office();
  await addSeats(database, { town, council, members: SEATS, mailbox: `sitz-${NAMES.indexOf(name)}` });
  const office = await client(officeAccount);
  const meeting = await callMeeting(office, council, { startsAt: '2027-03-02T17:00[Europe/Berlin]' });
  return { town, officeAccount, council, meeting };
}

/** Members with an address each: `<mailbox>-<number>@example.org`. */
export async function addSeats(
  database: TestDatabase,
  of: { town: Town; council: BodyId; members: number; mailbox: string },
): Promise<void> {
  await database.query(
    `with member as (
       insert into person (id, territory_id, name, contact_email)
       select uuidv7(), $1, 'Sitz ' || n, $4 || '-' || n || '@example.org' from generate_series(1, $3::int) n returning id)
     insert into seat (id, territory_id, body_id, holder_id, voting_right, valid_from)
     select uuidv7(), $1, $2, id, true, '2026-01-01' from member`,
    [of.town.id, of.council, of.members, of.mailbox],
  );
}

export async function callMeeting(office: User, council: BodyId, more: object): Promise<Answer> {
  const agenda = [{ title: 'Sicherheit am Bahnhof', kind: 'CONSULTATION', publicity: 'PUBLIC' }];
  const input = { bodyIds: [council], place: 'Rathaus', agenda, ...more };
  const { id, revision } = done(await office.do('scheduleMeeting', input));
  return done(await office.do('sendInvitation', { meetingId: id, revision }));
}

/** What a mutation answered, unless it was refused. */
export function done(answer: Answer): Answer {
  if (answer.__typename === 'Refused') throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

/** Its event waits in the outbox for the first worker. */
async function callNow(database: TestDatabase, { town }: ArrangedTown, office: User): Promise<void> {
  const steering = await town.body('Lenkungsgruppe', 'STEERING_GROUP');
  await addSeats(database, { town, council: steering, members: CALLED, mailbox: 'neu' });
  await callMeeting(office, steering, { startsAt: '2027-04-06T17:00[Europe/Berlin]' });
}

export const planned = (database: TestDatabase, kind: string, count: number): Promise<true> =>
  eventually(
    `${count} planned`,
    async () => {
      const [row] = await database.query<{ n: number }>(
        'select count(*)::int as n from notification where kind = $1',
        [kind],
      );
      return row?.n === count ? true : null;
    },
    60_000,
  );
