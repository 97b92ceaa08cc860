import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { BodyId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Body, type BodyFacts, type BodyKind } from '../domain/body.js';
import { parentOf } from '../domain/body-hierarchy.js';
import { lockHierarchy } from '../persistence/bodies.repository.js';
import { bodySchema } from '../persistence/council.schema.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export interface CreateBodyInput extends BodyFacts {
  readonly territoryId: string;
  readonly kind: BodyKind;
  readonly parentId: string | null;
}

/** The office sets up a council, a steering group, or a working group with its mandate. */
@Injectable()
export class CreateBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: CreateBodyInput): Promise<BodyId> {
    const created = this.unitOfWork.run(actor, async (tx) => {
      const territory = await this.seen.territory(tx, input.territoryId);
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: territory.id });
      const body = Body.create(territory.id, input.kind, input);
      body.parentId = parentOf(
        await lockHierarchy(tx, territory.id),
        body.id,
        input.parentId as BodyId | null,
      );
      await tx.manager.save(bodySchema, body);
      return body.id;
    });
    return inTownWords(created);
  }
}
