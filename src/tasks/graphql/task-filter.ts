import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { LocalDate, PageArgs } from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import { isUuid } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { TaskState } from '../domain/task-state.js';
import { isNobodys, isOverdue, mine } from '../read/lists.js';
import type { Priority } from '../domain/task.js';
import { PriorityEnum, TaskStateEnum, WhoseTasksEnum } from './enums.js';
import { TaskSourceInput } from './task.input.js';

@InputType({ description: 'All conditions hold together.' })
export class TaskFilter {
  @Field(() => WhoseTasksEnum, { nullable: true, description: 'Absent: ALL that you see.' })
  whose?: 'MINE' | 'NOBODYS' | 'ALL' | null;
  @Field(() => [TaskStateEnum], { nullable: true })
  states?: TaskState[] | null;
  @Field(() => [PriorityEnum], { nullable: true })
  priorities?: Priority[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'Due on this day or earlier.' })
  dueUntil?: Day | null;
  @Field(() => LocalDate, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: Day | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only those past their due day.' })
  overdue?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'The body in which it was made.' })
  bodyId?: string | null;
  @Field(() => ID, { nullable: true })
  territoryId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that answers for it, or whose person does.',
  })
  organisationId?: string | null;
  @Field(() => TaskSourceInput, { nullable: true })
  source?: TaskSourceInput | null;
  @Field(() => String, { nullable: true, description: 'Words of title or description, as in the search.' })
  text?: string | null;
}

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;
}

/** A malformed id names nothing, exactly like an unknown one. */
const names = (p: RootParameters, column: string, id: string): string =>
  isUuid(id) ? `${column} = ${p.value(id, 'uuid')}` : 'false';

const whoseIs = (t: string, p: RootParameters, whose: 'MINE' | 'NOBODYS' | 'ALL'): string | null => {
  if (whose === 'ALL') return null;
  return whose === 'MINE' ? mine(t, p) : isNobodys(t);
};

const ofOrganisation = (t: string, p: RootParameters, id: string): string =>
  `(${names(p, `${t}.responsible_organisation_id`, id)}
    or ${t}.responsible_id in (select fp.id from person fp where ${names(p, 'fp.organisation_id', id)}))`;

const ofSource = (t: string, p: RootParameters, { type, id }: TaskSourceInput): string =>
  `${t}.source_type = ${p.value(type, 'text')} and ${names(p, `${t}.source_id`, id)}`;

/** Only the conditions that were given stand in the statement, so that PostgreSQL finds its index. */
export const fits =
  (filter: TaskFilter): RootCondition =>
  (t, p) => {
    const { whose, states, priorities, dueUntil, dueFrom, overdue } = filter;
    const { bodyId, territoryId, organisationId, source, text } = filter;
    const conditions = [
      whoseIs(t, p, whose ?? 'ALL'),
      states == null ? null : `${t}.state = any (${p.value(states, 'text[]')})`,
      priorities == null ? null : `${t}.priority = any (${p.value(priorities, 'text[]')})`,
      dueUntil == null ? null : `${t}.due_order <= ${p.value(dueUntil, 'date')}`,
      dueFrom == null ? null : `${t}.due_order >= ${p.value(dueFrom, 'date')}`,
      overdue == null ? null : `${overdue ? '' : 'not '}${isOverdue(t, p)}`,
      bodyId == null ? null : names(p, `${t}.body_id`, bodyId),
      territoryId == null ? null : names(p, `${t}.territory_id`, territoryId),
      organisationId == null ? null : ofOrganisation(t, p, organisationId),
      source == null ? null : ofSource(t, p, source),
      text == null
        ? null
        : `${t}.search_text like all (kpr_search_patterns(${p.value(text.replaceAll('\0', ' '), 'text')}))`,
    ];
    return conditions.filter((condition) => condition !== null).join(' and ') || 'true';
  };
