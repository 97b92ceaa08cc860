import { RETURN_TIMES } from '../../../src/notifications/domain/return-times.js';
import { ReadReturns } from '../../../src/notifications/use-cases/read-returns.js';
import { SweepSendings } from '../../../src/notifications/use-cases/sweep-sendings.js';
import type { MailboxOptions, ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import type { Dovecot } from '../../harness/dovecot.js';
import { forThisFile } from '../../harness/for-this-file.js';
import { type Answer, invited, schwarzenberg, TODAY, type User, type World } from '../meetings/town.js';
import { mailTo, post } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { report, type ReportParts } from './reports.js';

// The worker of a test reads no mailbox by itself but at its start: each test says when.
forThisFile(RETURN_TIMES, { readEvery: 3_600_000, pauseAfterFailure: 1 });

/** What the office and the person know of an address. */
export interface Mark {
  readonly address: string;
  readonly reason: string;
  readonly status: string;
  readonly since: string;
  readonly stoppedAt: string | null;
}

let mailboxes = 0;
let councils = 0;

type Member = World['police'];

/** Schwarzenberg with its worker, and a mailbox of its own into which mails return. */
export class ReturnWorld implements AsyncDisposable {
  police!: Member;
  school!: Member;
  church!: Member;
  private council!: World['council'];

  private constructor(
    readonly town: World,
    readonly dovecot: Dovecot,
    readonly user: string,
    readonly parts: WorkerParts,
  ) {}

  static async start(dovecot: Dovecot, mailbox?: MailboxOptions): Promise<ReturnWorld> {
    const user = `returns${(mailboxes += 1)}`;
    const returns = dovecot.mailboxOf(user);
    const town = await schwarzenberg({ worker: true, returns, ...(mailbox && { mailbox }) });
    const world = new ReturnWorld(town, dovecot, user, await workerParts(town.app, returns));
    await world.beginAnew();
    return world;
  }

  /** A council of three new members on the first day, an empty mailbox, and nothing waits. */
  async beginAnew(): Promise<void> {
    const { app, town } = this.town;
    app.clock.set(TODAY);
    await post(app);
    await this.dovecot.empty(this.user);
    this.council = await town.body(`Rat ${(councils += 1)}`);
    this.police = await town.user('Polizeirevier Aue');
    this.school = await town.user('Oberschule');
    this.church = await town.user('Kirchgemeinde');
    for (const { personId } of [this.police, this.school, this.church])
      await town.seat(this.council, personId);
  }

  /** How many mails to these members have failed. */
  async failures(): Promise<number> {
    const members = [this.police, this.school, this.church].map(({ personId }) => personId);
    const [row] = await this.town.app.database.query<{ n: number }>(
      'select count(*)::int as n from mail_sending where failed_at is not null and person_id = any ($1)',
      [members],
    );
    return row?.n ?? -1;
  }

  /** A meeting whose invitations have gone; gives the mails. */
  async invited(more: object = {}): Promise<{ meeting: Answer; mails: ReceivedMail[] }> {
    const meeting = await invited({ office: this.town.office, council: this.council }, more);
    return { meeting, mails: await post(this.town.app) };
  }

  /** A report about the mail to this person arrives. */
  async return(mails: readonly ReceivedMail[], to: User, changes: Partial<ReportParts> = {}): Promise<void> {
    const mail = mailTo(mails, to);
    await this.dovecot.deliver(this.user, report({ to: mail.returnPath, about: mail.to, ...changes }));
  }

  /** One look into the mailbox. */
  read(): Promise<void> {
    return this.parts.get(ReadReturns).run();
  }

  sweep(): Promise<void> {
    return this.parts.get(SweepSendings).run();
  }

  left(): Promise<string[]> {
    return this.dovecot.subjects(this.user);
  }

  async marksOf(person: User, reader: User = this.town.office): Promise<Mark[]> {
    const { person: found } = await reader.ask<{ person: { addressMarks: Mark[] } }>(
      'query ($id: ID!) { person(id: $id) { addressMarks { address reason status since stoppedAt } } }',
      { id: person.personId },
    );
    return found.addressMarks;
  }

  /** State and detail of the proofs of a person's invitations, the oldest first. */
  proofsOf(person: User): Promise<{ state: string; servedOn: string | null; detail: string | null }[]> {
    return this.town.app.database.query(
      `select s.state, s.served_on::text as "servedOn", s.detail from service_proof s join invitation i on i.id = s.invitation_id
        where i.person_id = $1 order by s.at, s.id`,
      [person.personId],
    );
  }

  /** What the office gets by mail now: subjects. */
  async toldToOffice(): Promise<ReceivedMail[]> {
    return (await post(this.town.app)).filter(({ to }) => to === 'rat@schwarzenberg.example');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.parts[Symbol.asyncDispose]();
    await this.town.app[Symbol.asyncDispose]();
  }
}
