import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { BodyModel, TerritoryModel } from '../../council/index.js';
import { DeadlineModel } from '../../deadlines/index.js';
import { AudienceEnum, Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { Day } from '../../shared/time/day.js';
import type { TaskHistoryEvent } from '../domain/history.js';
import type { Priority } from '../domain/task.js';
import type { TaskState } from '../domain/task-state.js';
import { PriorityEnum, TaskHistoryEventEnum, TaskStateEnum, TaskViaEnum } from './enums.js';

@ObjectType('TaskParty', { description: 'A person or an organisation that has a part in a task.' })
export class TaskPartyModel {
  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;
  @Field(() => ID, { nullable: true })
  readonly organisationId!: string | null;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, description: 'Function and organisation of a person.' })
  readonly detail!: string | null;
}

@ObjectType('TaskSource', { description: 'From what a task came, e.g. a meeting or an item of its agenda.' })
export class TaskSourceModel {
  @Field(() => String, { description: 'E.g. MEETING, AGENDA_ITEM, DECISION; each module adds its own.' })
  readonly type!: string;
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'German.' })
  readonly title!: string;
  @Field(() => String, { description: 'Path of its page.' })
  readonly path!: string;
}

@ObjectType('TaskComment', { description: 'What somebody said about a task.' })
export class TaskCommentModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, { nullable: true, description: 'Name of who said it; null when it is known no more.' })
  readonly by!: string | null;
  @Field(() => String)
  readonly words!: string;
  @Field(() => [TaskPartyModel], { description: 'Whom it addresses (@).' })
  readonly mentions!: TaskPartyModel[];
}

@ObjectType('TaskHistoryEntry', { description: 'What happened to a task.' })
export class TaskHistoryEntryModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => TaskHistoryEventEnum)
  readonly event!: TaskHistoryEvent;
  @Field(() => TaskViaEnum)
  readonly via!: 'APP' | 'LINK' | 'SYSTEM';
  @Field(() => String, { nullable: true, description: 'Name of who did it, as far as the town knows it.' })
  readonly by!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the person or organisation concerned.' })
  readonly about!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The new due or follow-up day.' })
  readonly day!: Day | null;
}

@ObjectType('Task', { description: 'A promise with a name on it (Aufgabe).' })
export class TaskModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryModel)
  readonly territory!: object;
  @Field(() => BodyModel, { nullable: true, description: 'In which body it was made, as far as you see it.' })
  readonly body!: object | null;
  @Field(() => TaskSourceModel, { nullable: true, description: 'Null: free, or hidden from you.' })
  readonly source!: TaskSourceModel | null;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String, { nullable: true })
  readonly description!: string | null;
  @Field(() => TaskStateEnum)
  readonly state!: TaskState;
  @Field(() => PriorityEnum)
  readonly priority!: Priority;
  @Field(() => LocalDate, { nullable: true })
  readonly dueOn!: Day | null;
  @Field(() => DeadlineModel, {
    nullable: true,
    description: 'Its due day as a deadline, with escalation; a moment after a change it still is as before.',
  })
  readonly deadline!: object | null;
  @Field(() => Boolean, { description: 'Past its due day and not ended; days are counted in Europe/Berlin.' })
  readonly isOverdue!: boolean;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'When it is to be looked at again (Wiedervorlage).',
  })
  readonly followUpOn!: Day | null;
  @Field(() => TaskPartyModel, { nullable: true, description: 'Who answers for it; null: nobody.' })
  readonly responsible!: TaskPartyModel | null;
  @Field(() => TaskPartyModel, {
    nullable: true,
    description: 'Who is asked to take it over, and has not accepted yet.',
  })
  readonly receiver!: TaskPartyModel | null;
  @Field(() => [TaskPartyModel])
  readonly helpers!: TaskPartyModel[];
  @Field(() => TaskPartyModel, { nullable: true, description: 'Null: the office.' })
  readonly createdBy!: TaskPartyModel | null;
  @Field(() => Instant)
  readonly createdAt!: Date;
  @Field(() => Instant, { nullable: true })
  readonly endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The note of who did it, or why it was given up.' })
  readonly outcome!: string | null;
  @Field(() => Boolean, { description: 'You answer for it, help, or are asked to take it over.' })
  readonly isMine!: boolean;
  @Field(() => [AudienceEnum], { description: 'Who may read it beside those who have a part in it.' })
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => [TaskCommentModel], { description: 'The oldest first.' })
  readonly comments!: TaskCommentModel[];
  @Field(() => [TaskHistoryEntryModel], { description: 'The oldest first.' })
  readonly history!: TaskHistoryEntryModel[];
  @Field(() => Int)
  readonly revision!: number;
}
