import { Mailbox, type MailboxFaults } from '../../src/platform/mail/mailbox.js';
import type { AccountId } from '../../src/shared/ids.js';
import { User } from '../e2e/meetings/town.js';
import { eventually } from '../e2e/notifications/post.js';
import { Client, sessionCookie } from '../harness/app.js';
import type { TestDatabase } from '../harness/database.js';
import { TcpProxy } from '../harness/tcp-proxy.js';
import { BusinessClock } from './business-clock.js';
import { CALLED, type FiveTowns, nextDatabase, REMINDERS } from './five-towns.js';
import type { OwnServer } from './own-server.js';
import { type Patience, ProcessUnderTest } from './process-under-test.js';

/** Milliseconds for whatever has to happen. */
export const PATIENCE = Number(process.env['FAULTS_PATIENCE'] ?? 120_000);
const DAY = 24 * 60 * 60 * 1000;

/**
 * Leases as short as the test's patience; sendings are quicker than `sendLease`, else mails would go twice for no reason.
 * The database's times are in the order of those of the town.
 */
const QUICK: Patience = {
  notices: { scanEvery: 200, claimLease: 6, sendLease: 5, retryDelays: [300, 600, 1_000, 2_000, 3_000] },
  relay: { poll: 1_000, lease: 5 },
  database: { connect: 4_000, statement: 4_000, silence: 5_000, answer: 6_000, idleInTransaction: 5_000 },
  smtp: { connect: 3_000, greeting: 3_000, socket: 3_000, whole: 8_000 },
  shutdown: 10_000,
};

export interface SceneCase {
  readonly faults?: MailboxFaults;
  /** The worker reaches its database through `network`. */
  readonly throughNetwork?: boolean;
  /** How far the business time is before the reminders are due; milliseconds. */
  readonly early?: number;
}

/** Reminders that become due, the worker that sends them, and everything that a fault may lay hands on. */
export class Scene implements AsyncDisposable {
  private readonly processes: ProcessUnderTest[] = [];
  private readonly window = new Set<string>();
  private web: ProcessUnderTest | null = null;
  readonly worker: ProcessUnderTest;

  private constructor(
    readonly server: OwnServer,
    readonly database: TestDatabase,
    readonly towns: Pick<FiveTowns, 'towns' | 'due'>,
    readonly parts: { readonly mailbox: Mailbox; readonly network: TcpProxy; readonly clock: BusinessClock },
    private readonly throughNetwork: boolean,
  ) {
    this.worker = this.anotherWorker();
  }

  static async open(server: OwnServer, towns: FiveTowns, given: SceneCase = {}): Promise<Scene> {
    const database = await server.copy(towns.database, nextDatabase());
    const mailbox = await Mailbox.start(given.faults === undefined ? {} : { faults: given.faults });
    const network = await TcpProxy.before(database.address);
    const clock = new BusinessClock(new Date(towns.due.getTime() - (given.early ?? 0)));
    return new Scene(server, database, towns, { mailbox, network, clock }, given.throughNetwork === true);
  }

  get mailbox(): Mailbox {
    return this.parts.mailbox;
  }

  get network(): TcpProxy {
    return this.parts.network;
  }

  get clock(): BusinessClock {
    return this.parts.clock;
  }

  /** What all workers printed. */
  get output(): string {
    return this.processes.map(({ output }) => output).join('');
  }

  /** `ahead`: its clock is so many milliseconds ahead, and does not follow `clock`. */
  anotherWorker(ahead = 0): ProcessUnderTest {
    const now = (): Date => new Date(this.clock.businessTimeAt(Date.now()) + ahead);
    return this.process('worker', ahead === 0 ? this.clock : new BusinessClock(now()));
  }

  /** Somebody's desk at the API of this database. */
  async desk(account: AccountId): Promise<User> {
    if (this.web === null) {
      this.web = this.process('web');
      this.web.start();
    }
    const client = new Client(await this.web.ready(), await sessionCookie(this.database, account));
    return new User(client, account);
  }

  /** So many of the mails have arrived. */
  arrived(share: number): Promise<true> {
    const wanted = share * (REMINDERS + CALLED);
    return eventually(`${wanted} mails`, () => (this.mailbox.size >= wanted ? true : null), PATIENCE);
  }

  /**
   * Called at a fault: whose mail is being handed over at this moment may get it once more, also where the notice has been
   * claimed anew since (architecture §5). A row that a worker holds locked is being taken, though not yet seen as taken.
   */
  async noteWindow(): Promise<void> {
    const rows = await this.database.query<{ address: string }>(
      `with free as materialized (select id from notification where state = 'READY' for update skip locked)
       select p.contact_email as address from person p where p.id in (select person_id from notification
        where state = 'SENDING' or (attempts > 0 and (state <> 'SENT' or lease_number > 1))
           or (state = 'READY' and id not in (select id from free)))`,
    );
    for (const { address } of rows) this.window.add(address);
  }

  /** Was the mail to this address being handed over at a fault? */
  inWindow(address: string): boolean {
    return this.window.has(address);
  }

  /** How many events, deadlines and due notices are under way just now; parked ones too. */
  async underWay(): Promise<number> {
    const now = this.clock.businessTimeAt(Date.now());
    const [row] = await this.database.query<{ n: number }>(
      `select (select count(*) from outbox where done_at is null)::int
            + (select count(*) from deadline_stale)::int
            + (select count(*) from deadline_step s join deadline d on d.id = s.deadline_id and d.is_open
                where s.state = 'WAITING' and s.due_at < $2)::int
            + (select count(*) from notification where due_at < $1
                and state in ('WAITING', 'CLAIMED', 'READY', 'SENDING', 'PARKED'))::int as n`,
      [new Date(Math.max(this.towns.due.getTime() + DAY, now)), new Date(now)],
    );
    return row?.n ?? Number.POSITIVE_INFINITY;
  }

  /** Waits until nothing is under way any more, at most for PATIENCE; gives how many are stuck. */
  async atRest(): Promise<number> {
    const rest = async (): Promise<true | null> => ((await this.underWay()) === 0 ? true : null);
    await eventually('nothing under way', rest, PATIENCE).catch(() => undefined);
    return this.underWay();
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.processes.map((process) => process.kill()));
    await this.network[Symbol.asyncDispose]();
    await this.mailbox.close();
  }

  private process(role: 'web' | 'worker', clock = this.clock): ProcessUnderTest {
    const process = new ProcessUnderTest({
      ...{ role, times: QUICK, smtpUrl: this.mailbox.url, clock },
      address: this.throughNetwork && role === 'worker' ? this.network.address : this.database.address,
    });
    this.processes.push(process);
    return process;
  }
}
