import type { BodyId } from '../../src/shared/ids.js';
import { Mailbox, type MailboxFaults, type ReceivedMail } from '../../src/platform/mail/mailbox.js';
import { Client, sessionCookie } from '../harness/app.js';
import type { TestDatabase } from '../harness/database.js';
import { Town, type User } from '../e2e/meetings/town.js';
import { eventually } from '../e2e/notifications/post.js';
import type { OwnServer } from './own-server.js';
import { type Patience, ProcessUnderTest } from './process-under-test.js';

const DAY = 24 * 60 * 60 * 1000;
let count = 0;

/** A council of many seats, its office, its mail server and a worker that can be killed. */
export interface GreatCouncil extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  readonly worker: ProcessUnderTest;
  readonly office: User;
  /** Calls the meeting; returns its id. */
  invite(): Promise<string>;
  /** Waits until nothing is under way any more, at most so long; returns how many rows are stuck. */
  stuckAfter(milliseconds: number): Promise<number>;
  /** Who is to get an invitation. */
  addresses(): Promise<string[]>;
  /** Whose mails were being handed over when the fault came, also where the notice has been claimed anew since. */
  beingSent(): Promise<string[]>;
}

export interface CouncilCase {
  readonly members: number;
  readonly times?: Patience;
  readonly faults?: MailboxFaults;
}

/** Leases as short as the test's patience; sendings are quicker than `sendLease`, else mails would go twice for no reason. */
const QUICK: Patience = {
  scanEvery: 200,
  claimLease: 3,
  sendLease: 5,
  retryDelays: [300, 600, 1_000, 2_000],
};

export async function greatCouncil(server: OwnServer, given: CouncilCase): Promise<GreatCouncil> {
  count += 1;
  const database = await server.database(`faults_${count}`);
  const mailbox = await Mailbox.start(given.faults === undefined ? {} : { faults: given.faults });
  const common = { address: database.address, smtpUrl: mailbox.url, times: { ...QUICK, ...given.times } };
  const web = new ProcessUnderTest({ role: 'web', ...common });
  const worker = new ProcessUnderTest({ role: 'worker', ...common });
  web.start();
  const address = await web.address();
  const as = async (accountId: string) => new Client(address, await sessionCookie(database, accountId));
  const town = await Town.found({ database, as }, 'Schwarzenberg');
  const council = await town.body('Präventionsrat');
  const office = await town.office();
  await addSeats(database, { town: town.id, council, members: given.members });
  return {
    ...{ database, mailbox, worker, office },
    invite: () => callMeeting(office, council),
    stuckAfter: (milliseconds) => stuckAfter(database, milliseconds),
    addresses: () => addressesOf(database, 'true'),
    beingSent: () =>
      addressesOf(
        database,
        `p.id in (select person_id from notification where state = 'SENDING' or (attempts > 0 and lease_number > 1))`,
      ),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([worker.stop(), web.stop()]);
      await mailbox.close();
    },
  };
}

async function addSeats(
  database: TestDatabase,
  of: { town: string; council: BodyId; members: number },
): Promise<void> {
  await database.query(
    `with member as (
       insert into person (id, territory_id, name, contact_email)
       select uuidv7(), $1, 'Sitz ' || n, 'sitz' || n || '@example.org' from generate_series(1, $3::int) n returning id)
     insert into seat (id, territory_id, body_id, holder_id, voting_right, valid_from)
     select uuidv7(), $1, $2, id, true, '2026-01-01' from member`,
    [of.town, of.council, of.members],
  );
}

async function callMeeting(office: User, council: BodyId): Promise<string> {
  const day = new Date(Date.now() + 40 * DAY).toISOString().slice(0, 10);
  const agenda = [{ title: 'Sicherheit am Bahnhof', kind: 'CONSULTATION', publicity: 'PUBLIC' }];
  const startsAt = `${day}T17:00[Europe/Berlin]`;
  const draft = await office.do('scheduleMeeting', {
    bodyIds: [council],
    startsAt,
    place: 'Rathaus',
    agenda,
  });
  const sent = await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
  if (sent.__typename === 'Refused') throw new Error(`${sent.code}: ${sent.message}`);
  return sent.id;
}

async function stuckAfter(database: TestDatabase, milliseconds: number): Promise<number> {
  let underWay = Number.POSITIVE_INFINITY;
  const done = async (): Promise<true | null> => {
    const [row] = await database.query<{ n: number }>(
      `select (select count(*) from outbox where done_at is null)::int
            + (select count(*) from notification where due_at < now() + interval '1 hour'
                and state in ('WAITING', 'CLAIMED', 'READY', 'SENDING', 'PARKED'))::int as n`,
    );
    underWay = row?.n ?? underWay;
    return underWay === 0 ? true : null;
  };
  await eventually('nothing under way', done, milliseconds).catch(() => undefined);
  return underWay;
}

const addressesOf = async (database: TestDatabase, condition: string): Promise<string[]> =>
  (
    await database.query<{ address: string }>(
      `select p.contact_email as address from person p where p.contact_email like 'sitz%' and ${condition}`,
    )
  ).map((row) => row.address);

/** What arrived: how often for whom, whether a repeat carried the same Message-ID. */
export interface Tally {
  readonly lost: string[];
  readonly twice: string[];
  /** Repeats that no mail program could recognise as such; there must be none. */
  readonly unlike: string[];
}

export function tally(addresses: readonly string[], mails: readonly ReceivedMail[]): Tally {
  const invitations = mails.filter(({ subject }) => subject.startsWith('Einladung:'));
  const of = Map.groupBy(invitations, ({ to }) => to);
  const repeated = [...of].filter(([, received]) => received.length > 1);
  return {
    lost: addresses.filter((address) => !of.has(address)),
    twice: repeated.map(([address]) => address),
    unlike: repeated
      .filter(([, received]) => new Set(received.map(({ messageId }) => messageId)).size > 1)
      .map(([address]) => address),
  };
}
