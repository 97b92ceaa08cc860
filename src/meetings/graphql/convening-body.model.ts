import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BodyModel, SeatModel } from '../../council/index.js';
import { DeadlineModel } from '../../deadlines/index.js';
import { LocalDate, Uuid } from '../../platform/graphql/index.js';
import type { ForecastState } from '../domain/quorum-forecast.js';
import { TopicModel } from './agenda.model.js';
import { QuorumStateEnum } from './enums.js';

@ObjectType('InvitationDeadline', { description: 'Until when the invitation must be served, and why.' })
export class InvitationDeadlineModel {
  @Field(() => LocalDate, { nullable: true, description: 'The last day; null: the rules set no period.' })
  readonly lastSendingDay!: string | null;
  @Field(() => Int, { nullable: true, description: 'Clear days between service and meeting.' })
  readonly ruleDays!: number | null;
  @Field(() => Boolean, { description: 'The shorter period of urgent cases applies.' })
  readonly urgent!: boolean;
  @Field(() => LocalDate)
  readonly meetingDay!: string;
  @Field(() => Boolean, { description: 'Kept by the invitation that went out, or by one that goes out now.' })
  readonly kept!: boolean;
  @Field(() => String, { description: 'German: "Einladung spätestens am …, weil …".' })
  readonly sentence!: string;
}

@ObjectType('DeadlineOfBody', {
  description: 'The deadline of one body for a meeting that is only intended.',
})
export class DeadlineOfBodyModel {
  @Field(() => ID)
  readonly bodyId!: string;
  @Field(() => InvitationDeadlineModel)
  readonly deadline!: InvitationDeadlineModel;
}

@ObjectType('QuorumForecast', {
  description: 'Whether the body will be able to decide, as far as the answers tell.',
})
export class QuorumForecastModel {
  @Field(() => QuorumStateEnum)
  readonly state!: ForecastState;
  @Field(() => Int, { description: 'Voting seats that count as the whole.' })
  readonly base!: number;
  @Field(() => Int)
  readonly needed!: number;
  @Field(() => Int)
  readonly certain!: number;
  @Field(() => Int)
  readonly possible!: number;
  @Field(() => Int, { description: 'Seats still lacking for certainty.' })
  readonly missing!: number;
  @Field(() => [Uuid], { description: 'Ids of the voting seats without an answer.' })
  readonly openSeatIds!: readonly string[];
  @Field(() => LocalDate, { nullable: true })
  readonly actBy!: string | null;
  @Field(() => String, { description: 'The forecast in German.' })
  readonly text!: string;
  @Field(() => String, { nullable: true, description: 'German, when somebody was not duly called.' })
  readonly warning!: string | null;
}

@ObjectType('ConveningBody', { description: 'A body that calls a meeting, with its own period and quorum.' })
export class ConveningBodyModel {
  @Field(() => Int, { description: '1 leads.' })
  readonly position!: number;
  @Field(() => BodyModel, { nullable: true })
  readonly body!: BodyModel | null;
  @Field(() => [TopicModel], {
    description: 'The backlog of the body, the oldest first, as far as you see it.',
  })
  readonly topics!: TopicModel[];
  @Field(() => [SeatModel], {
    description:
      'Voting and advisory seats without a holder on the day of the meeting; whoever is called as deputy for one is among the invitations.',
  })
  readonly vacantSeats!: SeatModel[];
  @Field(() => InvitationDeadlineModel, {
    nullable: true,
    description: 'Null when the rules of the body are hidden from you.',
  })
  readonly invitationDeadline!: InvitationDeadlineModel | null;
  @Field(() => DeadlineModel, {
    nullable: true,
    description:
      'The period of the invitation as a deadline, with escalation; null when the rules set none or are hidden from you.',
  })
  readonly deadline!: object | null;
  @Field(() => QuorumForecastModel, {
    nullable: true,
    description: 'For members, called deputies and offices.',
  })
  readonly quorumForecast!: QuorumForecastModel | null;
}
