import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, PageArgs, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { unservedOccasions } from '../read/unserved.js';
import { InvitationConnection } from './results.js';

@ArgsType()
class InvitationsToServeArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of one meeting alone.' })
  readonly meetingId?: string | null;
}

/** Whom legal mails did not reach: the office serves them by post or phone. */
@Resolver()
export class UnservedResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => InvitationConnection, {
    description:
      'Invitations to meetings to come whose legal mails did not arrive and that your office has to serve by post or phone, the earliest called first.',
  })
  invitationsToServe(
    @Args() { meetingId }: InvitationsToServeArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const key = [{ by: 'called_at', type: 'timestamptz' } as const];
    return this.reads.connection('Invitation', { where: toServe(meetingId ?? null), key }, actor, info);
  }
}

/** Meetings to come first: there are few of them, and they are found in an index. */
const toServe =
  (meetingId: string | null): RootCondition =>
  (i, p) =>
    `${i}.meeting_id in (select sm.id from meeting sm where sm.starts_at > ${p.now()})
     and (${p.value(meetingId, 'uuid')} is null or ${i}.meeting_id = ${p.value(meetingId, 'uuid')})
     and cardinality(${unservedOccasions(i, p)}) > 0`;
