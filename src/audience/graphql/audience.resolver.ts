import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, orRefused, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { ChooseAudience } from '../use-cases/choose-audience.js';
import { EndShare } from '../use-cases/end-share.js';
import { type AudiencePreview, PreviewAudience } from '../use-cases/preview-audience.js';
import { ShareThing } from '../use-cases/share-thing.js';
import { type AudienceSetting, ShowAudience } from '../use-cases/show-audience.js';
import { AudiencePreviewInput, ChooseAudienceInput, EndShareInput, ShareInput } from './audience.input.js';
import {
  AudiencePreviewModel,
  AudienceSettingModel,
  ChooseAudienceResult,
  EndShareResult,
  ShareResult,
} from './audience.model.js';

/** Who sees a thing: shown, tried, chosen, shared and taken back. */
@Resolver(() => AudienceSettingModel)
export class AudienceResolver {
  constructor(
    private readonly show: ShowAudience,
    private readonly preview: PreviewAudience,
    private readonly choose: ChooseAudience,
    private readonly sharing: ShareThing,
    private readonly ending: EndShare,
  ) {}

  @SignedIn()
  @Query(() => AudienceSettingModel, {
    nullable: true,
    description: 'Who sees a thing. Null when it does not exist or is hidden from you.',
  })
  audienceOf(
    @Args('type', { type: () => String }) type: string,
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AudienceSetting | null> {
    return this.show.find(actor, { type, id });
  }

  @Allow('CHOOSE_AUDIENCE')
  @Query(() => AudiencePreviewModel, {
    description: 'Who would see a thing after a change, who gains and who loses sight of it. Stores nothing.',
  })
  audiencePreview(
    @Args('input') input: AudiencePreviewInput,
    @CurrentActor() actor: Actor,
  ): Promise<AudiencePreview> {
    return this.preview.run(actor, input);
  }

  @Allow('CHOOSE_AUDIENCE')
  @Mutation(() => ChooseAudienceResult, { description: 'Says who sees a thing.' })
  chooseAudience(@Args('input') input: ChooseAudienceInput, @CurrentActor() actor: Actor): Promise<object> {
    return orRefused(async () => {
      await this.choose.run(actor, input);
      return this.show.run(actor, input);
    });
  }

  @Allow('CHOOSE_AUDIENCE')
  @Mutation(() => ShareResult, { description: 'Lets an association or the state read a thing. Logged.' })
  share(@Args('input') input: ShareInput, @CurrentActor() actor: Actor): Promise<object> {
    return orRefused(async () => {
      await this.sharing.run(actor, input);
      return this.show.run(actor, input);
    });
  }

  @Allow('CHOOSE_AUDIENCE')
  @Mutation(() => EndShareResult, { description: 'Takes back what was shared, with its parts. Logged.' })
  endShare(@Args('input') input: EndShareInput, @CurrentActor() actor: Actor): Promise<object> {
    return orRefused(async () => this.show.run(actor, await this.ending.run(actor, input.shareId)));
  }
}
