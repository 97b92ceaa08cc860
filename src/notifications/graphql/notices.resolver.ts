import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, Public, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { inboxReason, inboxText } from '../domain/inbox.js';
import type { RecipientRole } from '../domain/mail-texts/why.js';
import type { NoticeKind } from '../domain/notice-kinds.js';
import { MarkNoticesRead } from '../use-cases/mark-notices-read.js';
import {
  InboxModel,
  MarkNoticeReadInput,
  MarkNoticeReadResult,
  MarkNoticesReadInput,
  MarkNoticesReadResult,
  NoticeConnection,
  NoticeModel,
  NoticesArgs,
} from './notice.model.js';

/** What the compiler's row holds for the texts. */
interface TextRow {
  readonly kind: NoticeKind;
  readonly part: RecipientRole | null;
}

const KEY = [{ by: 'at', direction: 'desc', type: 'timestamptz' }] as const;

/** The inbox of the application (Mitteilungen). */
@Resolver(() => NoticeModel)
export class NoticesResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly marking: MarkNoticesRead,
  ) {}

  @SignedIn()
  @Query(() => NoticeConnection, { description: 'What you were told, the newest first.' })
  notices(
    @Args() { unread }: NoticesArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const where = unread === true ? (t: string) => `${t}.read_at is null` : () => 'true';
    return this.reads.connection('Notice', { where, key: KEY }, actor, info);
  }

  @Public()
  @Query(() => InboxModel, { nullable: true, description: 'Null for strangers.' })
  async inbox(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return actor.accountId === null ? null : this.reads.one('Inbox', { id: actor.accountId }, actor, info);
  }

  @SignedIn()
  @Mutation(() => MarkNoticeReadResult, { description: 'Marks a notice as read; once more changes nothing.' })
  markNoticeRead(
    @Args('input') { noticeId }: MarkNoticeReadInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Notice' }, () => this.marking.one(actor, noticeId));
  }

  @SignedIn()
  @Mutation(() => MarkNoticesReadResult, {
    description: 'Marks all that you were told until then as read.',
  })
  markNoticesRead(
    @Args('input') { until }: MarkNoticesReadInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Inbox' }, () => this.marking.allUntil(actor, until));
  }

  @ResolveField(() => String, { description: 'What happened, in a German sentence.' })
  text(@Parent() { kind }: TextRow): string {
    return inboxText(kind);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why you are told, in a German sentence; null when it is known no more.',
  })
  reason(@Parent() { kind, part }: TextRow): string | null {
    return inboxReason(kind, part);
  }
}
