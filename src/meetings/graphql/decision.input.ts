import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { AgendaItemId, DecisionId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { DecisionKind, TownAuthority } from '../domain/decision.js';
import type { DecisionOutcome } from '../domain/decision-outcome.js';
import { DecisionKindEnum, DecisionOutcomeEnum, TownAuthorityEnum } from './enums.js';

@InputType()
export class VotesInput {
  @Field(() => Int)
  yes!: number;
  @Field(() => Int)
  no!: number;
  @Field(() => Int)
  abstentions!: number;
}

@InputType()
export class DecisionInput {
  @Field(() => DecisionKindEnum, { nullable: true, description: 'Absent: RECOMMENDATION.' })
  kind?: DecisionKind | null;
  @Field(() => DecisionOutcomeEnum)
  outcome!: DecisionOutcome;
  @Field(() => String, { description: 'As it was decided, word for word.' })
  wording!: string;
  @Field(() => VotesInput, { nullable: true, description: 'Absent: not counted.' })
  votes?: VotesInput | null;
  @Field(() => String, { nullable: true, description: 'Auflagen; needed with APPROVED_WITH_CONDITIONS.' })
  conditions?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'It takes money of the town. Absent: it does not.' })
  needsTownMoney?: boolean | null;
}

@InputType()
export class RecordDecisionInput {
  @Field(() => ID)
  agendaItemId!: AgendaItemId;
  @Field(() => DecisionInput)
  decision!: DecisionInput;
}

@InputType()
class SeenDecisionInput {
  @Field(() => ID)
  decisionId!: DecisionId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class CorrectDecisionInput extends SeenDecisionInput {
  @Field(() => DecisionInput)
  decision!: DecisionInput;
  @Field(() => String, { description: 'Why it is corrected; kept with it.' })
  reason!: string;
}

@InputType()
export class RecordTownDecisionInput extends SeenDecisionInput {
  @Field(() => TownAuthorityEnum)
  authority!: TownAuthority;
  @Field(() => Boolean, { description: 'Whether the money is granted.' })
  granted!: boolean;
  @Field(() => LocalDate)
  decidedOn!: Day;
  @Field(() => String, { description: 'E.g. the number of the resolution.' })
  reference!: string;
}
