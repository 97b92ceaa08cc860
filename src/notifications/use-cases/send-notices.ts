import { Injectable } from '@nestjs/common';
import { Mailer, type MailOutcome } from '../../platform/mail/index.js';
import type { Claim } from '../domain/claim.js';
import type { Notice } from '../domain/notice.js';
import { BeginSending, type Begun, type BegunSending } from './begin-sending.js';
import { HoldNotices } from './hold-notices.js';
import { NoteOutcome, type Sent } from './note-outcome.js';

/** Sends the notices that were found true, one mail each as the system of its town, and writes down what became of them. */
@Injectable()
export class SendNotices {
  constructor(
    private readonly holding: HoldNotices,
    private readonly beginning: BeginSending,
    private readonly outcomes: NoteOutcome,
    private readonly mailer: Mailer,
  ) {}

  run(claims: readonly Claim[]): Promise<void> {
    return this.holding.during(claims, (held) => this.sendAll(held));
  }

  /** One after the other; digests are begun together and sent side by side, for there are many on a morning. */
  private async sendAll(held: readonly Notice[]): Promise<void> {
    const digests = held.filter(({ kind }) => kind === 'DIGEST');
    for (const notice of held) if (notice.kind !== 'DIGEST') await this.send(notice);
    const begun = await this.beginning.digests(digests);
    await sideBySide(digests, (notice) => this.send(notice, begun.get(notice)));
  }

  /** Claim, send, mark. */
  private async send(notice: Notice, already?: Begun): Promise<void> {
    const begun = already ?? (await this.beginning.one(notice));
    if (begun === 'TAKEN') return;
    if (begun === 'STALE') return this.outcomes.withdraw(notice);
    const sent: Sent =
      typeof begun === 'string'
        ? { notice, sending: null, tells: [], outcome: refused(begun, begun === 'NO_ADDRESS') }
        : await this.leave(notice, begun);
    await this.outcomes.run(sent);
  }

  private async leave(notice: Notice, { mail, sending }: BegunSending): Promise<Sent> {
    return { notice, sending, tells: mail.tells ?? [], outcome: await this.mailer.send(mail) };
  }
}

/** A lane that fails leaves what it had to the lease. */
async function sideBySide(
  notices: readonly Notice[],
  send: (notice: Notice) => Promise<void>,
): Promise<void> {
  const waiting = notices[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const notice of waiting) await send(notice);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const LANES = 5;

const refused = (code: string, permanent: boolean): MailOutcome => ({
  accepted: false,
  permanent,
  code,
  response: '',
});
