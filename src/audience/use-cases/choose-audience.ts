import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Audience } from '../../shared/audience.js';
import type { ThingName } from '../domain/thing.js';
import { raiseRevision } from '../persistence/things.repository.js';
import { AudienceThings } from './audience-things.js';
import { ChangeAudience } from './change-audience.js';

/** A thing as its editor saw it. */
export interface SeenThing extends ThingName {
  readonly revision: number;
}

export interface ChooseAudienceInput extends SeenThing {
  readonly audience: readonly Audience[];
}

/** The office says who sees a thing. */
@Injectable()
export class ChooseAudience {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly things: AudienceThings,
    private readonly change: ChangeAudience,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE and those of `ChangeAudience.choose`. */
  run(actor: Actor, input: ChooseAudienceInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const thing = await this.things.toChoose(tx, input);
      await raiseRevision(tx, thing, input.revision);
      await this.change.choose(tx, thing, input.audience);
    });
  }
}
