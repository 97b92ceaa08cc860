import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor, Role } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import { type Right, rightsOf } from '../../shared/permissions.js';
import { RightEnum } from './me.model.js';
import { RightHolderModel } from './right-holder.model.js';

/** Who may do what in a body, on one page. */
@Resolver(() => RightHolderModel)
export class RightHoldersResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => [RightHolderModel], {
    description:
      'Everybody who has, today or later, a role in this body or in its whole territory: seats, deputies, appointments.',
  })
  rightHolders(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return this.reads.many(
      'RightHolder',
      {
        where: ofBody(bodyId),
        orderBy: [{ by: 'valid_from' }],
      },
      actor,
      info,
    );
  }

  @ResolveField(() => [RightEnum], { description: 'What the role allows, by the permission table.' })
  rights(@Parent() { role }: { readonly role: Role }): Right[] {
    return rightsOf(role);
  }
}

/** Of a body that is hidden nothing is told, nor of its territory: exactly as of one that does not exist. */
const ofBody =
  (bodyId: string): RootCondition =>
  (t, p) => {
    if (!isUuid(bodyId)) return 'false';
    return `exists (select 1 from body hb where hb.id = ${p.value(bodyId, 'uuid')} and ${p.visible('Body', 'hb')}
        and (${t}.body_id = hb.id or ${t}.body_id is null and ${t}.territory_id = hb.territory_id))
      and (${t}.valid_to is null or ${t}.valid_to >= (${p.now()} at time zone 'Europe/Berlin')::date)`;
  };
