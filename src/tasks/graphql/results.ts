import type { Type } from '@nestjs/common';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType, Refused, resultUnion } from '../../platform/graphql/index.js';
import { TaskModel } from './task.model.js';

const taskResult = (name: string): Type => resultUnion(name, TaskModel, 'Task');

export const TaskConnection = connectionType('Task', TaskModel);

export const CreateTaskResult = taskResult('CreateTaskResult');
export const ChangeTaskResult = taskResult('ChangeTaskResult');
export const StartTaskResult = taskResult('StartTaskResult');
export const CompleteTaskResult = taskResult('CompleteTaskResult');
export const GiveUpTaskResult = taskResult('GiveUpTaskResult');
export const ReopenTaskResult = taskResult('ReopenTaskResult');
export const HandOverTaskResult = taskResult('HandOverTaskResult');
export const AcceptTaskResult = taskResult('AcceptTaskResult');
export const DeclineTaskResult = taskResult('DeclineTaskResult');
export const SetFollowUpResult = taskResult('SetFollowUpResult');
export const CommentOnTaskResult = taskResult('CommentOnTaskResult');

@ObjectType('ChangedTasks', { description: 'All of them were changed.' })
export class ChangedTasks {
  @Field(() => [ID])
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    this.ids = ids;
  }
}

@ObjectType('TaskRefusal', { description: 'Why one of many tasks refuses the change.' })
export class TaskRefusal {
  @Field(() => ID)
  readonly taskId!: string;
  @Field(() => String, { description: 'As of `Refused`.' })
  readonly code!: string;
  @Field(() => String)
  readonly message!: string;
  @Field(() => String, { nullable: true })
  readonly field!: string | null;
}

@ObjectType('TasksRefused', { description: 'None was changed, because some refuse.' })
export class TasksRefusedModel {
  @Field(() => [TaskRefusal])
  readonly refusals: readonly TaskRefusal[];

  constructor(refusals: readonly TaskRefusal[]) {
    this.refusals = refusals;
  }
}

export const ChangeTasksResult = createUnionType({
  name: 'ChangeTasksResult',
  description: 'All were changed, or none and why.',
  types: () => [ChangedTasks, TasksRefusedModel, Refused] as const,
  resolveType: (value: object) => {
    if (value instanceof Refused) return 'Refused';
    return value instanceof ChangedTasks ? 'ChangedTasks' : 'TasksRefused';
  },
});
