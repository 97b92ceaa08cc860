import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import {
  ContentStore,
  fileTooLarge,
  type Incoming,
  isPlainText,
  mediaTypeOf,
} from '../../platform/files/index.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { UploadId } from '../../shared/ids.js';
import type { ThingName } from '../domain/attachment.js';
import { fileNameOf } from '../domain/file-name.js';
import { type FileKind, kindOf } from '../domain/file-kind.js';
import { insertUpload, keepContent, lockContent, usedBytes } from '../persistence/contents.repository.js';
import { FileCarriers } from './file-carriers.js';

export interface UploadInput {
  /** To what it is to be attached: who may not do that sends nothing. */
  readonly thing: ThingName;
  readonly name: string;
  /** As the sender announces; null when he does not say. */
  readonly bytes: number | null;
  readonly content: Readable;
}

/** A file comes in: looked at, counted, and kept for a day until it is attached. */
@Injectable()
export class ReceiveUpload {
  private readonly mostBytes: number;
  private readonly mostBytesOfTown: number;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly carriers: FileCarriers,
    private readonly store: ContentStore,
    @Inject(CONFIG) { files }: Config,
  ) {
    this.mostBytes = files.mostBytes;
    this.mostBytesOfTown = files.mostBytesOfTown;
  }

  /**
   * Errors: NOT_FOUND, NOT_ALLOWED, ATTACHMENT_TOO_LARGE, STORAGE_FULL before the content is read; then ATTACHMENT_EMPTY,
   * FILE_TYPE_REFUSED and those of `ContentStore.receive`.
   */
  async run(actor: Actor, input: UploadInput): Promise<UploadId> {
    await this.unitOfWork.run(actor, (tx) => this.assertRoom(tx, input));
    const incoming = await this.store.receive(input.content, this.mostBytes);
    try {
      const name = fileNameOf(input.name);
      const kind = await kindOfFile(incoming, name);
      return await this.unitOfWork.run(actor, (tx) => this.keep(tx, { ...input, name }, incoming, kind));
    } finally {
      await this.store.forget(incoming);
    }
  }

  private async assertRoom(tx: Tx, { thing, bytes }: UploadInput): Promise<void> {
    const { territoryId } = await this.carriers.toAttach(tx, thing);
    const wanted = bytes ?? 0;
    if (wanted > this.mostBytes) throw fileTooLarge(this.mostBytes);
    // A first look that spares sending for nothing; what counts is said when the content is kept.
    if ((await usedBytes(tx, territoryId)) + wanted > this.mostBytesOfTown)
      throw new DomainError('STORAGE_FULL', {}, 'file');
  }

  /** The content is put in its place last, under the lock: no row is ever without its content, and a repetition harms nothing. */
  private async keep(
    tx: Tx,
    { thing, name }: UploadInput,
    incoming: Incoming,
    { mediaType }: FileKind,
  ): Promise<UploadId> {
    const { territoryId } = await this.carriers.toAttach(tx, thing);
    await lockContent(tx, incoming.hash);
    const content = { territoryId, hash: incoming.hash, bytes: incoming.bytes, mediaType };
    await keepContent(tx, content, this.mostBytesOfTown);
    const id = await insertUpload(tx, content, name);
    await this.store.keep(incoming);
    return id;
  }
}

/** Errors: ATTACHMENT_EMPTY, FILE_TYPE_REFUSED. */
async function kindOfFile({ path, bytes }: Incoming, name: string): Promise<FileKind> {
  if (bytes === 0) throw new DomainError('ATTACHMENT_EMPTY', {}, 'file');
  const byContent = await mediaTypeOf(path);
  return kindOf({ byContent, isText: byContent === null && (await isPlainText(path)), name });
}
