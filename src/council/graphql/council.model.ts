import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DeadlineModel } from '../../deadlines/index.js';
import { connectionType, EmailAddress, Instant, LocalDate } from '../../platform/graphql/index.js';
import type { BodyKind } from '../domain/body.js';
import type { SeatChair } from '../domain/seat.js';
import { BodyKindEnum, SeatChairEnum } from './enums.js';
import { AddressMarkModel } from './address-mark.model.js';
import { OrganisationModel } from './organisation.model.js';
import { RulesOfProcedureModel } from './rules.model.js';
import { TerritoryModel } from './territory.model.js';

// Persons, seats and bodies name each other, so they stand in one file: two would be an import cycle.
// The aliases keep the compiler from writing a class into decorator metadata before it is made.
type Person = PersonModel;
type Body = BodyModel;

const FOR_OFFICE = 'Only for the coordination office and the person itself; null for others.';

@ObjectType('Person', { description: 'Someone whom one territory knows, with official contact only.' })
export class PersonModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, description: 'Office or task, e.g. "Leitung Polizeirevier".' })
  readonly function!: string | null;
  @Field(() => EmailAddress, { nullable: true, description: FOR_OFFICE })
  readonly contactEmail!: string | null;
  @Field(() => EmailAddress, {
    nullable: true,
    description: `A further mailbox that gets every mail too. ${FOR_OFFICE}`,
  })
  readonly copyEmail!: string | null;
  @Field(() => String, { nullable: true, description: FOR_OFFICE })
  readonly contactPhone!: string | null;
  @Field(() => Boolean, { nullable: true, description: `Whether the person can sign in. ${FOR_OFFICE}` })
  readonly hasAccount!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: `Whether the last mail about a meeting was refused or came back. ${FOR_OFFICE}`,
  })
  readonly mailRefused!: boolean | null;
  @Field(() => [AddressMarkModel], {
    description:
      'Which of the two addresses take no mails. Only for the office and the person itself; empty for others.',
  })
  readonly addressMarks!: AddressMarkModel[];
  @Field(() => Int)
  readonly revision!: number;
  @Field(() => TerritoryModel)
  readonly territory!: TerritoryModel;
  @Field(() => OrganisationModel, { nullable: true })
  readonly organisation!: OrganisationModel | null;
  @Field(() => [SeatModel], {
    description: 'The seats that the person holds or held, as far as you see them.',
  })
  readonly seats!: SeatModel[];
}

export const PersonConnection = connectionType('Person', PersonModel);

@ObjectType('Seat', { description: 'A seat in a body for a term: of an organisation, or of a person alone.' })
export class SeatModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => BodyModel)
  readonly body!: Body;
  @Field(() => OrganisationModel, {
    nullable: true,
    description: 'Null: the seat of a person alone, e.g. an expert resident.',
  })
  readonly organisation!: OrganisationModel | null;
  @Field(() => PersonModel, { nullable: true, description: 'Null: the seat is vacant.' })
  readonly holder!: Person | null;
  @Field(() => Boolean)
  readonly isVacant!: boolean;
  @Field(() => Boolean, { description: 'true: voting right; false: advisory voice.' })
  readonly votingRight!: boolean;
  @Field(() => SeatChairEnum, { nullable: true })
  readonly chair!: SeatChair | null;
  @Field(() => LocalDate, { description: 'First day of the term.' })
  readonly validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the term; null until further notice.' })
  readonly validTo!: string | null;
  @Field(() => DeadlineModel, {
    nullable: true,
    description: 'The end of the term as a deadline, with escalation; null until further notice.',
  })
  readonly termDeadline!: object | null;
  @Field(() => [DeputyModel], { description: 'In the order in which they are called.' })
  readonly deputies!: object[];
  @Field(() => Int)
  readonly revision!: number;
}

@ObjectType('Deputy', { description: 'One of the ordered deputies of a seat.' })
export class DeputyModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: '1 is called first.' })
  readonly position!: number;
  @Field(() => PersonModel)
  readonly person!: Person;
  @Field(() => SeatModel, { nullable: true })
  readonly seat!: SeatModel | null;
}

@ObjectType('WorkingGroupReport', {
  description: 'That a working group has reported, as its chair or the office recorded it.',
})
export class WorkingGroupReportModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => LocalDate, { description: 'By when it was due.' })
  readonly dueOn!: string;
  @Field(() => LocalDate, { description: 'When it was there.' })
  readonly givenOn!: string;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The next day that it set; null: none.' })
  readonly nextDue!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who recorded it: a person whom you see, else the name of the office.',
  })
  readonly recordedBy!: string | null;
}

@ObjectType('Body', { description: 'A body (Gremium): prevention council, steering group or working group.' })
export class BodyModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => BodyKindEnum)
  readonly kind!: BodyKind;
  @Field(() => String)
  readonly name!: string;
  @Field(() => TerritoryModel)
  readonly territory!: TerritoryModel;
  @Field(() => BodyModel, { nullable: true })
  readonly parent!: BodyModel | null;
  @Field(() => [BodyModel], { description: 'The bodies below this one that still exist.' })
  readonly children!: BodyModel[];
  @Field(() => String, { nullable: true, description: 'What a working group is to do.' })
  readonly mandate!: string | null;
  @Field(() => LocalDate, { nullable: true })
  readonly mandateFrom!: string | null;
  @Field(() => LocalDate, { nullable: true })
  readonly mandateTo!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When a working group reports.' })
  readonly reportDue!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Months from one report to the next; null: it reports once.',
  })
  readonly reportIntervalMonths!: number | null;
  @Field(() => [WorkingGroupReportModel], {
    description: 'The reports that a working group has given, the newest first; at most 100.',
  })
  readonly reports!: WorkingGroupReportModel[];
  @Field(() => DeadlineModel, {
    nullable: true,
    description: 'The report of a working group as a deadline, with escalation.',
  })
  readonly reportDeadline!: object | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day of a dissolved body.' })
  readonly endedOn!: string | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'Start of its next meeting to which invitations went out.',
  })
  readonly nextMeetingAt!: Date | null;
  @Field(() => [SeatModel], { description: 'The seats of today, chair first.' })
  readonly seats!: SeatModel[];
  @Field(() => [SeatModel], { description: 'The seats without a holder today.' })
  readonly vacancies!: SeatModel[];
  @Field(() => [SeatModel], { description: 'All seats, past and future ones too.' })
  readonly allSeats!: SeatModel[];
  @Field(() => [RulesOfProcedureModel], { description: 'All versions of the rules of procedure.' })
  readonly rules!: RulesOfProcedureModel[];
  @Field(() => Int)
  readonly revision!: number;
}
