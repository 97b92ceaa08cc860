import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../platform/config/index.js';
import { ContentStore } from '../platform/files/index.js';
import { CONFIG } from '../platform/tokens.js';
import { AttachmentsResolver } from './graphql/attachments.resolver.js';
import { FileRulesResolver } from './graphql/file-rules.resolver.js';
import { FilesController } from './http/files.controller.js';
import { LooseFiles } from './jobs/sweep-files.processor.js';
import type { FileCarrier } from './read/file-carrier.js';
import { AddAttachmentVersion } from './use-cases/add-attachment-version.js';
import { AttachFile } from './use-cases/attach-file.js';
import { EditAttachment } from './use-cases/edit-attachment.js';
import { FILE_CARRIERS, FileCarriers } from './use-cases/file-carriers.js';
import { OpenFile } from './use-cases/open-file.js';
import { ReceiveUpload } from './use-cases/receive-upload.js';
import { RemoveAttachment } from './use-cases/remove-attachment.js';
import { RenameAttachment } from './use-cases/rename-attachment.js';
import { SweepFiles } from './use-cases/sweep-files.js';

/** Files of any thing: each module declares which of its own carry some. */
@Module({
  controllers: [FilesController],
  providers: [
    {
      provide: ContentStore,
      inject: [CONFIG],
      useFactory: ({ files }: Config) => new ContentStore(files.folder),
    },
    ...[FileCarriers, ReceiveUpload, OpenFile, SweepFiles],
    ...[EditAttachment, AttachFile, AddAttachmentVersion, RenameAttachment, RemoveAttachment],
    ...[AttachmentsResolver, FileRulesResolver, LooseFiles],
  ],
})
export class FilesModule {
  static with(carriers: readonly FileCarrier[]): DynamicModule {
    return { module: FilesModule, providers: [{ provide: FILE_CARRIERS, useValue: carriers }] };
  }
}
