import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { PersonId, ProjectId, ProposalId, ReporterId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Verdict } from '../domain/evaluation.js';
import type { ProjectStep } from '../domain/project-state.js';
import { ProjectMoveEnum, ProjectVerdictEnum } from './enums.js';

@InputType()
export class StartProjectInput {
  @Field(() => ID, { description: 'An approved proposal of which no project came yet.' })
  proposalId!: ProposalId;
}

@InputType()
class SeenProjectInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class ChangeProjectInput extends SeenProjectInput {
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  summary?: string | null;
  @Field(() => LocalDate)
  startsOn!: Day;
  @Field(() => LocalDate)
  endsOn!: Day;
}

@InputType()
export class MoveProjectInput extends SeenProjectInput {
  @Field(() => ProjectMoveEnum)
  step!: Exclude<ProjectStep, 'EVALUATE'>;
  @Field(() => String, { nullable: true, description: 'Needed for PAUSE and ABORT.' })
  reason?: string | null;
}

@InputType()
export class EvaluationSheetInput {
  @Field(() => String, { description: 'Was it done as planned.' })
  delivery!: string;
  @Field(() => String, { description: 'Were its goals reached.' })
  goals!: string;
  @Field(() => String, { description: 'What it changed.' })
  effect!: string;
  @Field(() => String, { description: 'What others should know.' })
  lessons!: string;
  @Field(() => String, { nullable: true, description: 'What another town needs for it.' })
  transfer?: string | null;
  @Field(() => ProjectVerdictEnum)
  verdict!: Verdict;
}

@InputType()
export class EvaluateProjectInput extends SeenProjectInput {
  @Field(() => EvaluationSheetInput)
  sheet!: EvaluationSheetInput;
}

@InputType()
export class AskForReportInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => ID, { description: 'A person of the town; a seat is not needed.' })
  personId!: PersonId;
  @Field(() => LocalDate)
  dueOn!: Day;
}

@InputType()
export class EndReportLinkInput {
  @Field(() => ID)
  projectId!: ProjectId;
  @Field(() => ID)
  reporterId!: ReporterId;
}
