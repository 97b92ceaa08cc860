import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AttachmentId, UploadId } from '../../shared/ids.js';
import { assertNew } from '../domain/attachment.js';
import { insertVersion, raiseRevision } from '../persistence/attachments.repository.js';
import { takeUpload } from '../persistence/contents.repository.js';
import { EditAttachment, type SeenAttachment } from './edit-attachment.js';

export interface AddAttachmentVersionInput extends SeenAttachment {
  readonly uploadId: UploadId;
}

/** A file that came in is the newest version of one that is attached; the older ones stay. */
@Injectable()
export class AddAttachmentVersion {
  constructor(private readonly files: EditAttachment) {}

  /** Errors: those of `EditAttachment`, UPLOAD_UNKNOWN, VERSION_IS_THE_SAME. */
  run(actor: Actor, input: AddAttachmentVersionInput): Promise<AttachmentId> {
    return this.files.run(actor, input, async (tx, file) => {
      const { territoryId, number } = file;
      const upload = await takeUpload(tx, { id: input.uploadId, territoryId, accountId: actor.accountId });
      if (upload === null) throw new DomainError('UPLOAD_UNKNOWN', {}, 'uploadId');
      assertNew(file, upload.hash);
      await raiseRevision(tx, file);
      await insertVersion(tx, { ...file, number: number + 1 }, upload);
    });
  }
}
