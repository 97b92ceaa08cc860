import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant, resultUnion } from '../../platform/graphql/index.js';
import { AppointmentModel } from './appointment.model.js';

@ObjectType('CoachAgreement', {
  description: 'A town agrees that the state council appoints a coach for it (Prozessbegleitung).',
})
export class CoachAgreementModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => String)
  territoryName!: string;

  @Field(() => ID, { description: 'The state.' })
  toTerritoryId!: string;

  @Field(() => String)
  toTerritoryName!: string;

  @Field(() => Instant)
  agreedAt!: Date;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the town withdrew it; its coaches held until the end of that day.',
  })
  endedAt!: Date | null;
}

export const AgreeToCoachResult = resultUnion('AgreeToCoachResult', CoachAgreementModel, 'CoachAgreement');
export const WithdrawAgreementResult = resultUnion(
  'WithdrawAgreementResult',
  CoachAgreementModel,
  'CoachAgreement',
);
export const AppointCoachResult = resultUnion('AppointCoachResult', AppointmentModel, 'Appointment');
