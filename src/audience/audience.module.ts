import { Module } from '@nestjs/common';
import { AudienceResolver } from './graphql/audience.resolver.js';
import { SharesResolver } from './graphql/shares.resolver.js';
import { AudienceThings } from './use-cases/audience-things.js';
import { ChangeAudience } from './use-cases/change-audience.js';
import { ChooseAudience } from './use-cases/choose-audience.js';
import { EndShare } from './use-cases/end-share.js';
import { NameGroups } from './use-cases/name-groups.js';
import { PreviewAudience } from './use-cases/preview-audience.js';
import { ShareThing } from './use-cases/share-thing.js';
import { ShowAudience } from './use-cases/show-audience.js';

/** Who sees a thing, whatever module keeps it: chosen with a look at the consequences, shared, taken back. */
@Module({
  providers: [
    AudienceThings,
    ChangeAudience,
    ChooseAudience,
    ShareThing,
    EndShare,
    ShowAudience,
    NameGroups,
    PreviewAudience,
    AudienceResolver,
    SharesResolver,
  ],
  exports: [ChooseAudience, ShareThing],
})
export class AudienceModule {}
