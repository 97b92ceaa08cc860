import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import { AgreeToCoach } from '../use-cases/agree-to-coach.js';
import { AppointCoach } from '../use-cases/appoint-coach.js';
import { WithdrawAgreement } from '../use-cases/withdraw-agreement.js';
import { AgreeToCoachInput, AppointCoachInput, WithdrawAgreementInput } from './coach.input.js';
import {
  AgreeToCoachResult,
  AppointCoachResult,
  CoachAgreementModel,
  WithdrawAgreementResult,
} from './coach-agreement.model.js';

/** Which towns want a coach, and whom the state sends. */
@Resolver(() => CoachAgreementModel)
export class CoachesResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly agreeing: AgreeToCoach,
    private readonly withdrawing: WithdrawAgreement,
    private readonly appointing: AppointCoach,
  ) {}

  @SignedIn()
  @Query(() => [CoachAgreementModel], {
    description: 'The agreements to a coach that you may see, ended ones too, the newest first.',
  })
  coachAgreements(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const orderBy = [{ by: 'agreed_at', direction: 'desc' }] as const;
    return this.reads.many('CoachAgreement', { orderBy }, actor, info);
  }

  @Allow('AGREE_TO_COACH')
  @Mutation(() => AgreeToCoachResult, {
    description: 'The coordination of a town agrees that the state council appoints a coach for it.',
  })
  agreeToCoach(
    @Args('input') input: AgreeToCoachInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'CoachAgreement' }, () =>
      this.agreeing.run(actor, input.territoryId as TerritoryId),
    );
  }

  @Allow('AGREE_TO_COACH')
  @Mutation(() => WithdrawAgreementResult, {
    description: 'Takes the agreement back; whoever coaches the town does so until the end of this day.',
  })
  withdrawAgreement(
    @Args('input') input: WithdrawAgreementInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'CoachAgreement' }, () =>
      this.withdrawing.run(actor, input.territoryId as TerritoryId),
    );
  }

  @Allow('APPOINT_COACH')
  @Mutation(() => AppointCoachResult, {
    description: 'The state council appoints one of its persons as coach of a town that has agreed.',
  })
  appointCoach(
    @Args('input') input: AppointCoachInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const coach = {
      personId: input.personId as PersonId,
      territoryId: input.territoryId as TerritoryId,
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
    };
    return this.answer.give({ actor, info, type: 'Appointment' }, () => this.appointing.run(actor, coach));
  }
}
