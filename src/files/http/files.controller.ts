import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../platform/config/index.js';
import { ACTOR_SOURCE, type ActorSource } from '../../platform/graphql/index.js';
import { asDownload, isOfOwnOrigin, letTakeLonger } from '../../platform/http/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import { type AttachmentVersionId, isUuid, type UploadId } from '../../shared/ids.js';
import { OpenFile } from '../use-cases/open-file.js';
import { ReceiveUpload } from '../use-cases/receive-upload.js';

/** Never a form's type: no page of another origin can send it without asking first. */
const UPLOAD_TYPE = 'application/octet-stream';

/** The contents of files, which are no GraphQL: in as a stream, out as an attachment. */
@Controller('dateien')
export class FilesController {
  constructor(
    private readonly receiving: ReceiveUpload,
    private readonly opening: OpenFile,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The body is the content. `art` and `id`: the thing to which it is to be attached, by its GraphQL type; `name`: of the
   * file. Answers with the id that `attachFile` takes. Errors: NOT_ALLOWED from a foreign page, SIGN_IN_NEEDED,
   * MEDIA_TYPE_UNSUPPORTED, and those of `ReceiveUpload`.
   */
  @Post()
  @HttpCode(201)
  async receive(
    @Query('art') type: unknown,
    @Query('id') id: unknown,
    @Query('name') name: unknown,
    @Req() request: Request,
  ): Promise<{ uploadId: UploadId }> {
    if (!isOfOwnOrigin(request, new URL(this.config.publicUrl).origin)) throw notAllowed();
    if (request.headers['content-type'] !== UPLOAD_TYPE) throw new DomainError('MEDIA_TYPE_UNSUPPORTED');
    const actor = await this.actors.ofRequest(request);
    if (actor.kind !== 'account') throw new DomainError('SIGN_IN_NEEDED');
    if (typeof type !== 'string' || !isUuid(id)) throw notFound();
    letTakeLonger(request);
    const announced = Number(request.headers['content-length']);
    const uploadId = await this.receiving.run(actor, {
      thing: { type, id },
      name: typeof name === 'string' ? name : '',
      bytes: Number.isSafeInteger(announced) ? announced : null,
      content: request,
    });
    return { uploadId };
  }

  /** One version. Error: NOT_FOUND, the same for strangers, unknown and hidden. */
  @Get(':versionId')
  async open(
    @Param('versionId') versionId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.ofRequest(request);
    if (actor.kind !== 'account' || !isUuid(versionId)) throw notFound();
    const { content, ...file } = await this.opening.run(actor, versionId as AttachmentVersionId);
    asDownload(response, file);
    // Who breaks off has what he wanted.
    await pipeline(content, response).catch((error: unknown) => {
      if (!response.destroyed) throw error;
    });
  }
}
