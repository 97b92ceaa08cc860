import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { raiseRevision } from '../persistence/things.repository.js';
import { AudienceThings } from './audience-things.js';
import { ChangeAudience } from './change-audience.js';
import type { SeenThing } from './choose-audience.js';

export interface ShareThingInput extends SeenThing {
  readonly toTerritoryId: TerritoryId;
}

/** The office lets association or state read a thing: a transmission (domain.md A8), so it is an act with a log. */
@Injectable()
export class ShareThing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly things: AudienceThings,
    private readonly change: ChangeAudience,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE and those of `ChangeAudience.share`. */
  run(actor: Actor, input: ShareThingInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const thing = await this.things.toChoose(tx, input);
      await raiseRevision(tx, thing, input.revision);
      await this.change.share(tx, thing, input.toTerritoryId);
    });
  }
}
