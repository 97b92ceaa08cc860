import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { AttachmentId } from '../../shared/ids.js';
import { nameOf } from '../../shared/words.js';
import { raiseRevision } from '../persistence/attachments.repository.js';
import { EditAttachment, type SeenAttachment } from './edit-attachment.js';

export interface RenameAttachmentInput extends SeenAttachment {
  readonly title: string;
}

/** A file gets another title; by this it is handed out. */
@Injectable()
export class RenameAttachment {
  constructor(private readonly files: EditAttachment) {}

  /** Errors: those of `EditAttachment` and of the title. */
  run(actor: Actor, input: RenameAttachmentInput): Promise<AttachmentId> {
    return this.files.run(actor, input, (tx, file) => raiseRevision(tx, file, nameOf(input.title, 'title')));
  }
}
