import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import { isUuid } from '../../shared/ids.js';
import type { ProjectState } from '../domain/project-state.js';
import { isTeam } from '../read/visibility.js';
import { ProjectStateEnum, WhoseProjectsEnum } from './enums.js';

@InputType({ description: 'All conditions hold together.' })
export class ProjectFilter {
  @Field(() => WhoseProjectsEnum, { nullable: true, description: 'Absent: ALL that you see.' })
  whose?: 'MINE' | 'ALL' | null;
  @Field(() => [ProjectStateEnum], { nullable: true })
  states?: ProjectState[] | null;
  @Field(() => Int, { nullable: true, description: 'A calendar year in which it runs or was to run.' })
  year?: number | null;
  @Field(() => ID, { nullable: true })
  territoryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The proposal of which it came.' })
  proposalId?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of title or summary, as in the search.' })
  text?: string | null;
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true })
  filter?: ProjectFilter | null;
}

/** A malformed id names nothing, exactly like an unknown one. */
const names = (p: RootParameters, column: string, id: string): string =>
  isUuid(id) ? `${column} = ${p.value(id, 'uuid')}` : 'false';

const MOST_YEARS = 9999;

const inYear = (t: string, p: RootParameters, year: number): string => {
  if (year < 1 || year > MOST_YEARS) return 'false';
  const [from, to] = [
    `make_date(${p.value(year, 'int')}, 1, 1)`,
    `make_date(${p.value(year, 'int')}, 12, 31)`,
  ];
  return `(${t}.starts_on <= ${to} and ${t}.ends_on >= ${from})`;
};

/** Only the conditions that were given stand in the statement, so that PostgreSQL finds its index. */
export const fits =
  ({ whose, states, year, territoryId, proposalId, text }: ProjectFilter): RootCondition =>
  (t, p) => {
    const conditions = [
      whose === 'MINE' ? isTeam(t, p) : null,
      states == null ? null : `${t}.state = any (${p.value(states, 'text[]')})`,
      year == null ? null : inYear(t, p, year),
      territoryId == null ? null : names(p, `${t}.territory_id`, territoryId),
      proposalId == null ? null : names(p, `${t}.proposal_id`, proposalId),
      text == null
        ? null
        : `${t}.search_text like all (kpr_search_patterns(${p.value(text.replaceAll('\0', ' '), 'text')}))`,
    ];
    return conditions.filter((condition) => condition !== null).join(' and ') || 'true';
  };
