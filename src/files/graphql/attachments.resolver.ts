import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, orRefused, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { AddAttachmentVersion } from '../use-cases/add-attachment-version.js';
import { AttachFile } from '../use-cases/attach-file.js';
import { RemoveAttachment } from '../use-cases/remove-attachment.js';
import { RenameAttachment } from '../use-cases/rename-attachment.js';
import {
  AddAttachmentVersionInput,
  AttachFileInput,
  RemoveAttachmentInput,
  RenameAttachmentInput,
} from './attachment.input.js';
import { AttachmentModel } from './attachment.model.js';
import {
  AddAttachmentVersionResult,
  AttachFileResult,
  RemoveAttachmentResult,
  RenameAttachmentResult,
} from './results.js';

/** Files of things: attached, replaced, renamed and removed by whoever may change them there. */
@Resolver(() => AttachmentModel)
export class AttachmentsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly attachFileUseCase: AttachFile,
    private readonly addVersionUseCase: AddAttachmentVersion,
    private readonly renameUseCase: RenameAttachment,
    private readonly removeUseCase: RemoveAttachment,
  ) {}

  @SignedIn()
  @Mutation(() => AttachFileResult, { description: 'Attaches an uploaded file to a thing.' })
  attachFile(
    @Args('input') input: AttachFileInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Attachment' }, () =>
      this.attachFileUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => AddAttachmentVersionResult, {
    description: 'An uploaded file becomes the newest version; the older ones stay.',
  })
  addAttachmentVersion(
    @Args('input') input: AddAttachmentVersionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Attachment' }, () =>
      this.addVersionUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => RenameAttachmentResult, { description: 'Gives a file another title.' })
  renameAttachment(
    @Args('input') input: RenameAttachmentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Attachment' }, () => this.renameUseCase.run(actor, input));
  }

  @SignedIn()
  @Mutation(() => RemoveAttachmentResult, {
    description: 'Takes a file off its thing, with all its versions.',
  })
  removeAttachment(
    @Args('input') input: RemoveAttachmentInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return orRefused(async () => ({ id: await this.removeUseCase.run(actor, input) }));
  }
}
