import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import { isUuid } from '../../shared/ids.js';
import { isOverdue } from '../read/deadline.read.js';

@InputType({ description: 'All conditions hold together.' })
export class DeadlineFilter {
  @Field(() => String, { nullable: true, description: 'One of `deadlineKinds`.' })
  kind?: string | null;
  @Field(() => ID, { nullable: true })
  bodyId?: string | null;
  @Field(() => ID, { nullable: true })
  territoryId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only what is still to be done.' })
  open?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only what is open and past its last day.' })
  overdue?: boolean | null;
}

@ArgsType()
export class DeadlinesArgs extends PageArgs {
  @Field(() => DeadlineFilter, { nullable: true })
  filter?: DeadlineFilter | null;
}

/** A malformed id names nothing, exactly like an unknown one. */
const names = (p: RootParameters, column: string, id: string): string =>
  isUuid(id) ? `${column} = ${p.value(id, 'uuid')}` : 'false';

/** Only the conditions that were given stand in the statement, so that PostgreSQL finds its index. */
export const fits =
  ({ kind, bodyId, territoryId, open, overdue }: DeadlineFilter): RootCondition =>
  (t, p) => {
    const conditions = [
      kind == null ? null : `${t}.kind = ${p.value(kind.replaceAll('\0', ' '), 'text')}`,
      bodyId == null ? null : names(p, `${t}.body_id`, bodyId),
      territoryId == null ? null : names(p, `${t}.territory_id`, territoryId),
      open == null ? null : `${open ? '' : 'not '}${t}.is_open`,
      overdue == null ? null : `${overdue ? '' : 'not '}${isOverdue(t, p)}`,
    ];
    return conditions.filter((condition) => condition !== null).join(' and ') || 'true';
  };
