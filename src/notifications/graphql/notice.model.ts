import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, Instant, PageArgs, resultUnion } from '../../platform/graphql/index.js';

@ObjectType('NoticeThing', { description: 'What a notice, or another mail, is about.' })
export class NoticeThingModel {
  @Field(() => String, { description: 'German.' })
  readonly title!: string;
  @Field(() => String, { description: 'Path of its page.' })
  readonly path!: string;
}

@ObjectType('Notice', { description: 'What you, or the office that you coordinate, were told (Mitteilung).' })
export class NoticeModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => Boolean, { description: 'Of a notice to the office: somebody of the office has read it.' })
  readonly isRead!: boolean;
  @Field(() => NoticeThingModel, {
    nullable: true,
    description: 'Null when it is gone, or hidden from you by now.',
  })
  readonly thing!: NoticeThingModel | null;
}

export const NoticeConnection = connectionType('Notice', NoticeModel);

@ObjectType('Inbox', { description: 'What you have not read.' })
export class InboxModel {
  @Field(() => Int, { description: 'Unread notices; 100 stands for 100 and more.' })
  readonly unread!: number;
}

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'True: only those that you have not read.' })
  unread?: boolean | null;
}

@InputType()
export class MarkNoticeReadInput {
  @Field(() => ID)
  noticeId!: string;
}

@InputType()
export class MarkNoticesReadInput {
  @Field(() => Instant, {
    description: 'Of the newest that you saw: what came later stays unread.',
  })
  until!: Date;
}

export const MarkNoticeReadResult = resultUnion('MarkNoticeReadResult', NoticeModel, 'Notice');
export const MarkNoticesReadResult = resultUnion('MarkNoticesReadResult', InboxModel, 'Inbox');
