import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { changedMeanwhile, notFound } from '../../shared/domain-error.js';
import type { AttachmentId } from '../../shared/ids.js';
import type { Attachment } from '../domain/attachment.js';
import { lockAttachment } from '../persistence/attachments.repository.js';
import { FileCarriers } from './file-carriers.js';

/** A file as its editor saw it. */
export interface SeenAttachment {
  readonly attachmentId: AttachmentId;
  readonly revision: number;
}

/** The common way of every change of a file: open it as seen, then change it. */
@Injectable()
export class EditAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly carriers: FileCarriers,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE and those of the edit. */
  run(
    actor: Actor,
    { attachmentId, revision }: SeenAttachment,
    edit: (tx: Tx, file: Attachment) => Promise<void>,
  ): Promise<AttachmentId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Attachment', attachmentId);
      const file = await lockAttachment(tx, attachmentId);
      if (file === null) throw notFound();
      await this.carriers.toAttach(tx, file.thing);
      if (file.revision !== revision) throw changedMeanwhile();
      await edit(tx, file);
      return attachmentId;
    });
  }
}
