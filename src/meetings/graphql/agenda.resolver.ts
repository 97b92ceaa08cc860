import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { AddAgendaItem } from '../use-cases/add-agenda-item.js';
import { ChangeAgendaItem } from '../use-cases/change-agenda-item.js';
import { OrderAgenda } from '../use-cases/order-agenda.js';
import { RemoveAgendaItem } from '../use-cases/remove-agenda-item.js';
import {
  AddAgendaItemInput,
  ChangeAgendaItemInput,
  OrderAgendaInput,
  RemoveAgendaItemInput,
} from './agenda.input.js';
import {
  AddAgendaItemResult,
  ChangeAgendaItemResult,
  OrderAgendaResult,
  RemoveAgendaItemResult,
} from './results.js';

/** The agenda of a draft. After the invitation it is only supplemented. */
@Resolver()
export class AgendaResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly addAgendaItemUseCase: AddAgendaItem,
    private readonly changeAgendaItemUseCase: ChangeAgendaItem,
    private readonly removeAgendaItemUseCase: RemoveAgendaItem,
    private readonly orderAgendaUseCase: OrderAgenda,
  ) {}

  @Allow('MANAGE_MEETING')
  @Mutation(() => AddAgendaItemResult, { description: 'Adds an item at the end.' })
  addAgendaItem(
    @Args('input') input: AddAgendaItemInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.addAgendaItemUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => ChangeAgendaItemResult, { description: 'Changes an item.' })
  changeAgendaItem(
    @Args('input') input: ChangeAgendaItemInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.changeAgendaItemUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => RemoveAgendaItemResult, {
    description: 'Takes an item off; its topic goes back into the backlog.',
  })
  removeAgendaItem(
    @Args('input') input: RemoveAgendaItemInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.removeAgendaItemUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_MEETING')
  @Mutation(() => OrderAgendaResult, { description: 'Puts the items into another order.' })
  orderAgenda(
    @Args('input') input: OrderAgendaInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Meeting' }, () =>
      this.orderAgendaUseCase.run(actor, input),
    );
  }
}
