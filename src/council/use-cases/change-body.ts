import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { BodyId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { BodyFacts } from '../domain/body.js';
import { parentOf } from '../domain/body-hierarchy.js';
import { lockHierarchy } from '../persistence/bodies.repository.js';
import { bodySchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export type ChangeBodyInput = SeenRow & BodyFacts & { readonly parentId: string | null };

/** The office renames a body, changes its mandate, or puts it elsewhere in the hierarchy. */
@Injectable()
export class ChangeBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: ChangeBodyInput): Promise<BodyId> {
    const changed = this.unitOfWork.run(actor, async (tx) => {
      const body = await this.seen.body(tx, input.id);
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: body.territoryId, bodyId: body.id });
      const bodies = await lockHierarchy(tx, body.territoryId);
      body.change(input);
      body.parentId = parentOf(bodies, body.id, input.parentId as BodyId | null);
      await claimRevision(tx, 'body', input);
      await tx.manager.save(bodySchema, body);
      return body.id;
    });
    return inTownWords(changed);
  }
}
