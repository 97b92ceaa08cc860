import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { AppointmentId, BodyId, PersonId } from '../../shared/ids.js';
import { Appoint } from '../use-cases/appoint.js';
import { EndAppointment } from '../use-cases/end-appointment.js';
import { AppointInput, EndAppointmentInput } from './appoint.input.js';
import { AppointmentModel } from './appointment.model.js';
import { AppointResult, EndAppointmentResult } from './session.model.js';

/** Who coordinates and who administers a territory. */
@Resolver(() => AppointmentModel)
export class AppointmentsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly appointing: Appoint,
    private readonly ending: EndAppointment,
  ) {}

  @SignedIn()
  @Query(() => [AppointmentModel], {
    description: 'Appointments of a territory, past and coming ones too, the newest first.',
  })
  appointments(
    @Args('territoryId', { type: () => ID }) territoryId: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const orderBy = [{ by: 'valid_from', direction: 'desc' }] as const;
    return this.reads.many(
      'Appointment',
      { where: (t, p) => `${t}.territory_id = ${p.value(territoryId, 'uuid')}`, orderBy },
      actor,
      info,
    );
  }

  @Allow('MANAGE_APPOINTMENTS')
  @Mutation(() => AppointResult, { description: 'Appoints somebody else of the own territory.' })
  appoint(
    @Args('input') input: AppointInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const appointment = {
      personId: input.personId as PersonId,
      role: input.role,
      bodyId: (input.bodyId ?? null) as BodyId | null,
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
    };
    return this.answer.give({ actor, info, type: 'Appointment' }, () =>
      this.appointing.run(actor, appointment),
    );
  }

  @Allow('MANAGE_APPOINTMENTS')
  @Mutation(() => EndAppointmentResult, { description: 'Ends an appointment; the last day still counts.' })
  endAppointment(
    @Args('input') input: EndAppointmentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { lastDay } = input;
    const appointmentId = input.appointmentId as AppointmentId;
    return this.answer.give({ actor, info, type: 'Appointment' }, () =>
      this.ending.run(actor, { appointmentId, lastDay }),
    );
  }
}
