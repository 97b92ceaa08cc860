import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, orRefused, Refused, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { TasksRefused } from '../domain/tasks-refused.js';
import { ChangeTasks } from '../use-cases/change-tasks.js';
import { ChangedTasks, ChangeTasksResult, TasksRefusedModel } from './results.js';
import { ChangeTasksInput } from './task.input.js';

/** Many tasks at once, all or none. */
@Resolver()
export class ManyTasksResolver {
  constructor(private readonly changeTasksUseCase: ChangeTasks) {}

  @SignedIn()
  @Mutation(() => ChangeTasksResult, {
    description:
      'Changes the due day or the responsible of many tasks, or says that they are done; all or none.',
  })
  changeTasks(@Args('input') input: ChangeTasksInput, @CurrentActor() actor: Actor): Promise<object> {
    return orRefused(() => this.change(actor, input));
  }

  private async change(actor: Actor, input: ChangeTasksInput): Promise<object> {
    try {
      return new ChangedTasks(await this.changeTasksUseCase.run(actor, input));
    } catch (error) {
      if (!(error instanceof TasksRefused)) throw error;
      const refusals = [...error.refusals].map(([taskId, refusal]) => {
        const { code, message, field } = new Refused(refusal);
        return { taskId, code, message, field };
      });
      return new TasksRefusedModel(refusals);
    }
  }
}
