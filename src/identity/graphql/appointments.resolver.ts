import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor, AppointedRole } from '../../shared/actor.js';
import type { AppointmentId, BodyId, PersonId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { mayEnd } from '../domain/appointment.policy.js';
import { Appoint } from '../use-cases/appoint.js';
import { EndAppointment } from '../use-cases/end-appointment.js';
import { AppointInput, EndAppointmentInput } from './appoint.input.js';
import { AppointmentModel } from './appointment.model.js';
import { AppointResult, EndAppointmentResult } from './session.model.js';

/** What `mayEnd` reads of the compiled row. */
interface AppointmentRow {
  readonly role: AppointedRole;
  readonly territoryId: TerritoryId;
  readonly byTerritoryId: TerritoryId | null;
  readonly validTo: string | null;
  readonly asOf: string;
}

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
    description:
      'Appointments in a territory and those of coaches that it gave, past and coming ones too, the newest first. Without a territory: all that you may see.',
  })
  appointments(
    @Args('territoryId', { type: () => ID, nullable: true }) territoryId: string | null | undefined,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const orderBy = [{ by: 'valid_from', direction: 'desc' }] as const;
    return this.reads.many(
      'Appointment',
      {
        where: (t, p) => {
          if (territoryId == null) return 'true';
          const territory = p.value(territoryId, 'uuid');
          return `(${t}.territory_id = ${territory} or ${t}.by_territory_id = ${territory})`;
        },
        orderBy,
      },
      actor,
      info,
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether you may end it now.' })
  mayEnd(@Parent() appointment: AppointmentRow, @CurrentActor() actor: Actor): boolean {
    const { validTo, asOf } = appointment;
    const isOver = validTo !== null && validTo <= localDayOf(new Date(asOf));
    return !isOver && mayEnd(actor, appointment);
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

  @SignedIn()
  @Mutation(() => EndAppointmentResult, {
    description: 'Whoever may give it ends an appointment; the last day still counts.',
  })
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
