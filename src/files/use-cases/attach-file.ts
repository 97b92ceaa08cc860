import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { type Audience, chosenAudience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AttachmentId, UploadId } from '../../shared/ids.js';
import { nameOf } from '../../shared/words.js';
import { assertRoomFor, type ThingName } from '../domain/attachment.js';
import { titleOf } from '../domain/file-name.js';
import { filesOfThing, insertAttachment, insertVersion } from '../persistence/attachments.repository.js';
import { takeUpload } from '../persistence/contents.repository.js';
import { FileCarriers } from './file-carriers.js';

export interface AttachFileInput {
  readonly thing: ThingName;
  readonly uploadId: UploadId;
  /** Absent: the name of the file. */
  readonly title?: string | null;
  /** Absent: that of the thing. */
  readonly audience?: readonly Audience[] | null;
}

/** A file that came in is attached to a thing. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly carriers: FileCarriers,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, UPLOAD_UNKNOWN, TOO_MANY_FILES, those of title and audience. */
  run(actor: Actor, { thing, uploadId, title, audience }: AttachFileInput): Promise<AttachmentId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const facts = await this.carriers.toAttach(tx, thing);
      const { territoryId } = facts;
      const upload = await takeUpload(tx, { id: uploadId, territoryId, accountId: actor.accountId });
      if (upload === null) throw new DomainError('UPLOAD_UNKNOWN', {}, 'uploadId');
      assertRoomFor(await filesOfThing(tx, thing));
      const id = await insertAttachment(tx, {
        ...{ territoryId, thing },
        title: nameOf(title ?? titleOf(upload.name), 'title'),
        audience: audience == null ? facts.audience : chosenAudience(audience),
      });
      await insertVersion(tx, { id, territoryId, number: 1 }, upload);
      return id;
    });
  }
}
