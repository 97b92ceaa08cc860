import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/graphql/index.js';
import { AttachmentModel } from './attachment.model.js';

const attachmentResult = (name: string) => resultUnion(name, AttachmentModel, 'Attachment');

export const AttachFileResult = attachmentResult('AttachFileResult');
export const AddAttachmentVersionResult = attachmentResult('AddAttachmentVersionResult');
export const RenameAttachmentResult = attachmentResult('RenameAttachmentResult');

@ObjectType('RemovedAttachment', { description: 'The file is gone, with all its versions.' })
export class RemovedAttachment {
  @Field(() => ID)
  readonly id!: string;
}

export const RemoveAttachmentResult = resultUnion(
  'RemoveAttachmentResult',
  RemovedAttachment,
  'RemovedAttachment',
);
