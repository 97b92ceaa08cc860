import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Config } from '../../platform/config/index.js';
import { SignedIn } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { FILE_KINDS } from '../domain/file-kind.js';
import { FileRulesModel } from './attachment.model.js';

/** What may be attached, so that pages can say it before anything is sent. */
@Resolver()
export class FileRulesResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @SignedIn()
  @Query(() => FileRulesModel, { description: 'What may be attached: the same for everybody.' })
  fileRules(): FileRulesModel {
    return {
      mostBytes: this.config.files.mostBytes,
      kinds: FILE_KINDS.map(({ name }) => name),
      extensions: FILE_KINDS.map(({ extension }) => extension),
    };
  }
}
