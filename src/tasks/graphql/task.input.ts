import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceEnum, LocalDate } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { BodyId, OrganisationId, PersonId, TaskId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Priority } from '../domain/task.js';
import { PriorityEnum } from './enums.js';

@InputType()
export class TaskSourceInput {
  @Field(() => String, { description: 'E.g. MEETING, AGENDA_ITEM, DECISION.' })
  type!: string;
  @Field(() => ID)
  id!: string;
}

@InputType({ description: 'At most one of the two.' })
class ResponsibleInput {
  @Field(() => ID, { nullable: true })
  responsiblePersonId?: PersonId | null;
  @Field(() => ID, { nullable: true, description: 'Each of its people in the town answers for the task.' })
  responsibleOrganisationId?: OrganisationId | null;
}

@InputType({ description: 'Where a task belongs; nothing given: where alone you make tasks.' })
export class TaskPlaceInput {
  @Field(() => TaskSourceInput, { nullable: true, description: 'Absent: a free task.' })
  source?: TaskSourceInput | null;
  @Field(() => ID, { nullable: true, description: 'The body of a free task.' })
  bodyId?: BodyId | null;
  @Field(() => ID, { nullable: true, description: 'The town of a free task that belongs to no body.' })
  territoryId?: TerritoryId | null;
}

@InputType()
export class CreateTaskInput extends ResponsibleInput {
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  description?: string | null;
  @Field(() => LocalDate, { nullable: true })
  dueOn?: Day | null;
  @Field(() => PriorityEnum, { nullable: true, description: 'Absent: NORMAL.' })
  priority?: Priority | null;
  @Field(() => [ID], { nullable: true })
  helperIds?: PersonId[] | null;
  @Field(() => [AudienceEnum], {
    nullable: true,
    description: 'Absent: the body of the source (BODY), or OFFICE for a task without a source.',
  })
  audience?: Audience[] | null;
  @Field(() => TaskSourceInput, { nullable: true, description: 'Absent: a free task.' })
  source?: TaskSourceInput | null;
  @Field(() => ID, { nullable: true, description: 'The body of a free task.' })
  bodyId?: BodyId | null;
  @Field(() => ID, { nullable: true, description: 'The town of a free task that belongs to no body.' })
  territoryId?: TerritoryId | null;
}

@InputType()
export class SeenTaskInput {
  @Field(() => ID)
  taskId!: TaskId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType({
  description:
    'What is missing stays as it is, and so does null where a task cannot be without; a responsible of null leaves the task to nobody.',
})
export class TaskChange extends ResponsibleInput {
  @Field(() => String, { nullable: true })
  title?: string;
  @Field(() => String, { nullable: true })
  description?: string | null;
  @Field(() => LocalDate, { nullable: true })
  dueOn?: Day | null;
  @Field(() => PriorityEnum, { nullable: true })
  priority?: Priority;
  @Field(() => [ID], { nullable: true })
  helperIds?: PersonId[];
  @Field(() => [AudienceEnum], { nullable: true })
  audience?: Audience[];
}

@InputType()
export class ChangeTaskInput extends SeenTaskInput {
  @Field(() => TaskChange)
  change!: TaskChange;
}

@InputType()
export class StartTaskInput extends SeenTaskInput {}
@InputType()
export class ReopenTaskInput extends SeenTaskInput {}
@InputType()
export class AcceptTaskInput extends SeenTaskInput {}
@InputType()
export class DeclineTaskInput extends SeenTaskInput {}

@InputType()
export class CompleteTaskInput extends SeenTaskInput {
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class GiveUpTaskInput extends SeenTaskInput {
  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'Exactly one of person and organisation.' })
export class HandOverTaskInput extends SeenTaskInput {
  @Field(() => ID, { nullable: true })
  responsiblePersonId?: PersonId | null;
  @Field(() => ID, { nullable: true })
  responsibleOrganisationId?: OrganisationId | null;
}

@InputType()
export class SetFollowUpInput extends SeenTaskInput {
  @Field(() => LocalDate, { nullable: true, description: 'Null: none any more.' })
  followUpOn!: Day | null;
}

@InputType()
export class CommentOnTaskInput {
  @Field(() => ID)
  taskId!: TaskId;
  @Field(() => String)
  words!: string;
  @Field(() => [ID], { nullable: true, description: 'Persons among those who see the task (taskReaders).' })
  mentionIds?: PersonId[] | null;
}

@InputType({ description: 'Done to all of them; what is missing stays as it is.' })
export class ChangeOfMany extends ResponsibleInput {
  @Field(() => LocalDate, { nullable: true })
  dueOn?: Day | null;
  @Field(() => Boolean, { nullable: true })
  done?: boolean | null;
  @Field(() => String, { nullable: true, description: 'With done.' })
  note?: string | null;
}

@InputType()
export class ChangeTasksInput {
  @Field(() => [SeenTaskInput], { description: 'At most 100.' })
  tasks!: SeenTaskInput[];
  @Field(() => ChangeOfMany)
  change!: ChangeOfMany;
}
