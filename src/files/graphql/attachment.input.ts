import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceEnum } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { AttachmentId, UploadId } from '../../shared/ids.js';

@InputType({ description: 'What carries a file.' })
export class FileCarrierInput {
  @Field(() => String, { description: 'GraphQL type of the thing, e.g. Meeting, AgendaItem.' })
  type!: string;
  @Field(() => ID)
  id!: string;
}

const UPLOAD = 'As POST /dateien answered. An upload waits for a day.';

@InputType()
export class AttachFileInput {
  @Field(() => FileCarrierInput)
  thing!: FileCarrierInput;
  @Field(() => ID, { description: UPLOAD })
  uploadId!: UploadId;
  @Field(() => String, { nullable: true, description: 'Absent: the name of the file.' })
  title?: string | null;
  @Field(() => [AudienceEnum], { nullable: true, description: 'Absent: that of the thing.' })
  audience?: Audience[] | null;
}

@InputType()
class SeenAttachmentInput {
  @Field(() => ID)
  attachmentId!: AttachmentId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class AddAttachmentVersionInput extends SeenAttachmentInput {
  @Field(() => ID, { description: UPLOAD })
  uploadId!: UploadId;
}

@InputType()
export class RenameAttachmentInput extends SeenAttachmentInput {
  @Field(() => String)
  title!: string;
}

@InputType()
export class RemoveAttachmentInput extends SeenAttachmentInput {}
