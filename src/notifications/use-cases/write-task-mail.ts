import { Inject, Injectable } from '@nestjs/common';
import { ActorOfPerson } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import type { TaskCommentId, TaskId } from '../../shared/ids.js';
import { type TaskMailFacts, taskMailFacts, taskPeople } from '../../tasks/index.js';
import {
  type Envelope,
  type Mail,
  TASK_ROLES,
  taskAssignedMail,
  taskDeclinedMail,
  taskHandedOverMail,
  taskMentionedMail,
} from '../domain/mail-texts/index.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import type { NoticeKind } from '../domain/notice-kinds.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { outlivesAssignment, partOf } from '../domain/task-plans.js';
import { mintDoneUrl } from './mint-done-url.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';

/** A mail about a task, and where it goes. */
export interface TaskMail {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
}

/** Writes the mail of a notice about a task, as things are now. */
@Injectable()
export class WriteTaskMail {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(tx: Tx, notice: Notice): Promise<TaskMail | 'STALE' | 'NO_ADDRESS'> {
    const facts = await this.current(tx, notice);
    if (facts === null) return 'STALE';
    if (facts.person.email === null) return 'NO_ADDRESS';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const about = {
      to: this.envelopeOf(notice, facts, unsubscribeUrl),
      title: facts.title,
      dueOn: facts.dueOn,
      where: facts.bodyName ?? facts.territoryName,
      taskUrl: `${this.config.publicUrl}/aufgaben/${notice.subjectId}`,
    };
    const write = WITHOUT_LINK[notice.kind];
    const text =
      write === undefined
        ? taskAssignedMail({ ...about, doneUrl: await this.doneUrl(tx, notice) })
        : write(about);
    return { to: facts.person.email, replyTo: facts.office.email, unsubscribeUrl, text };
  }

  /** null when it is over, somebody else answers for it, or the recipient does not see it any more. */
  private async current(
    tx: Tx,
    { kind, personId, subjectId, subjectRevision, facts: { commentId } }: Notice,
  ): Promise<TaskMailFacts | null> {
    const taskId = subjectId as TaskId;
    if (personId === null) return null;
    const facts = await taskMailFacts(tx, taskId, personId);
    if (facts === null) return null;
    if (!outlivesAssignment(kind) && (facts.isEnded || facts.assignment !== subjectRevision)) return null;
    const comment = (commentId ?? null) as TaskCommentId | null;
    const people = await taskPeople(tx, { taskId, part: partOf(kind), commentId: comment });
    const reader = await this.actors.ofPerson(personId);
    return people.includes(personId) && (await this.reads.visible('Task', taskId, reader, tx)) ? facts : null;
  }

  private doneUrl(tx: Tx, { personId, territoryId, subjectId: taskId }: Notice): Promise<string> {
    if (personId === null) throw new Error('A task is done by a person');
    return mintDoneUrl(tx, { personId, territoryId, taskId }, this.config.publicUrl);
  }

  private envelopeOf(
    { kind }: Notice,
    { person, office }: TaskMailFacts,
    unsubscribeUrl: string | null,
  ): Envelope {
    return {
      recipientName: person.name,
      role: TASK_ROLES[kind] ?? 'TASK_RESPONSIBLE',
      contact: { ...office, email: office.email ?? this.config.mailFrom ?? NO_SENDER },
      settingsUrl: settingsUrlOf(person, this.config.publicUrl, unsubscribeUrl),
    };
  }
}

/** All but the mail to whoever answers for it, which has a link that says done. */
const WITHOUT_LINK: Readonly<Partial<Record<NoticeKind, typeof taskHandedOverMail>>> = {
  TASK_HANDED_OVER: taskHandedOverMail,
  TASK_DECLINED: taskDeclinedMail,
  TASK_MENTIONED: taskMentionedMail,
};
