import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { ContentStore } from '../../platform/files/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import type { AttachmentVersionId } from '../../shared/ids.js';
import { storedKind } from '../domain/file-kind.js';
import { downloadName } from '../domain/file-name.js';
import { versionFacts } from '../persistence/attachments.repository.js';

/** A version with what its receiver is told about it. */
export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** Whoever sees a file gets one of its versions. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly store: ContentStore,
  ) {}

  /** Error: NOT_FOUND, also for what is hidden. */
  async run(actor: Actor, id: AttachmentVersionId): Promise<OpenedFile> {
    const facts = await this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'AttachmentVersion', id);
      return versionFacts(tx, id);
    });
    if (facts === null) throw notFound();
    const { title, number, mediaType, bytes, hash } = facts;
    const content = await this.store.read(hash);
    if (content === null) throw new Error(`The content of version ${id} is not in the folder.`);
    return { name: downloadName(title, number, storedKind(mediaType)), mediaType, bytes, content };
  }
}
