import { Inject, Injectable } from '@nestjs/common';
import { DeadlineLetter, type Letter } from '../../deadlines/index.js';
import { ActorOfPerson } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import type { DeadlineId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { remindsOfTask } from '../domain/deadline-plans.js';
import { deadlineMail, type Envelope, type Mail } from '../domain/mail-texts/index.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { mintDoneUrl } from './mint-done-url.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';

/** A mail about a deadline, and where it goes. */
interface DeadlineMail {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
}

const ROLES = {
  RESPONSIBLE: 'DEADLINE_RESPONSIBLE',
  DEPUTY: 'DEADLINE_DEPUTY',
  OFFICE: 'DEADLINE_OFFICE',
} as const;
const told = ({ facts }: Notice): keyof typeof ROLES => facts['told'] as keyof typeof ROLES;

/** Writes the mail of a notice about a deadline, as things are now. */
@Injectable()
export class WriteDeadlineMail {
  constructor(
    private readonly letters: DeadlineLetter,
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** STALE: it is done, moved or gone, or the recipient does not see the thing. */
  async write(tx: Tx, notice: Notice): Promise<DeadlineMail | 'STALE' | 'NO_ADDRESS'> {
    const letter = await this.current(tx, notice);
    if (letter === null) return 'STALE';
    const { office, day, title, kindName } = letter;
    const to = (letter.person ?? office).email;
    if (to === null) return 'NO_ADDRESS';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const text = deadlineMail({
      ...{ day, title, kindName, told: told(notice), missed: localDayOf(tx.now) > day.lastDay },
      to: this.envelopeOf(notice, letter, unsubscribeUrl),
      where: letter.bodyName ?? letter.territoryName,
      url: `${this.config.publicUrl}${letter.path}`,
      doneUrl: await this.doneUrl(tx, notice, letter.subjectId),
    });
    return { to, replyTo: letter.person === null ? null : office.email, unsubscribeUrl, text };
  }

  private async current(
    tx: Tx,
    { personId, subjectId, subjectRevision: schedule }: Notice,
  ): Promise<Letter | null> {
    const deadlineId = subjectId as DeadlineId;
    const letter = await this.letters.of(tx, { deadlineId, schedule, personId });
    if (letter === null || personId === null) return letter;
    const reader = await this.actors.ofPerson(personId);
    return (await this.reads.visible('Deadline', deadlineId, reader, tx)) ? letter : null;
  }

  /** null: it is no task, or the office is written to. */
  private async doneUrl(
    tx: Tx,
    { kind, personId, territoryId }: Notice,
    taskId: string,
  ): Promise<string | null> {
    if (personId === null || !remindsOfTask(kind)) return null;
    return mintDoneUrl(tx, { personId, territoryId, taskId }, this.config.publicUrl);
  }

  private envelopeOf(notice: Notice, { person, office }: Letter, unsubscribeUrl: string | null): Envelope {
    return {
      recipientName: (person ?? office).name,
      role: ROLES[told(notice)],
      contact: { ...office, email: office.email ?? this.config.mailFrom ?? NO_SENDER },
      settingsUrl: person === null ? null : settingsUrlOf(person, this.config.publicUrl, unsubscribeUrl),
    };
  }
}
