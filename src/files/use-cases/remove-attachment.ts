import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { AttachmentId } from '../../shared/ids.js';
import { deleteAttachment } from '../persistence/attachments.repository.js';
import { EditAttachment, type SeenAttachment } from './edit-attachment.js';

/** A file is taken off its thing, with all its versions; the worker clears their contents away. */
@Injectable()
export class RemoveAttachment {
  constructor(private readonly files: EditAttachment) {}

  /** Errors: those of `EditAttachment`. */
  run(actor: Actor, input: SeenAttachment): Promise<AttachmentId> {
    return this.files.run(actor, input, (tx, file) => deleteAttachment(tx, file.id));
  }
}
