import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { AudienceEnum, Instant } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';

@ObjectType('AttachmentVersion', { description: 'What a file contained at a time; never changed.' })
export class AttachmentVersionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: '1 is the first.' })
  readonly number!: number;
  @Field(() => String, { description: 'As whoever sent it named it.' })
  readonly name!: string;
  @Field(() => Int, { description: 'Size in bytes.' })
  readonly bytes!: number;
  @Field(() => String, { description: 'By the content, e.g. application/pdf.' })
  readonly mediaType!: string;
  @Field(() => String, {
    description: 'Where it is handed out over HTTP, as an attachment: /dateien/<id>.',
  })
  readonly path!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who sent it, as far as you see him.',
  })
  readonly by!: string | null;
}

@ObjectType('Attachment', {
  description: 'A file (Anlage) that a thing carries. Seen by nobody who does not see the thing.',
})
export class AttachmentModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => [AudienceEnum])
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => Instant)
  readonly createdAt!: Date;
  @Field(() => Int)
  readonly revision!: number;
  @Field(() => [AttachmentVersionModel], { description: 'The newest first, at most a hundred.' })
  readonly versions!: AttachmentVersionModel[];
  @Field(() => Boolean, { description: 'You may replace, rename and remove it.' })
  readonly mayChange!: boolean;
}

@ObjectType('FileRules', { description: 'What may be attached.' })
export class FileRulesModel {
  @Field(() => Int, { description: 'Largest size of a file in bytes.' })
  readonly mostBytes!: number;
  @Field(() => [String], { description: 'Kinds of files by their usual names, e.g. PDF, DOCX.' })
  readonly kinds!: string[];
  @Field(() => [String], { description: 'File extensions without a dot, for a file dialog.' })
  readonly extensions!: string[];
}
