import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { BodyId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { parseRules } from '../domain/rules-of-procedure.js';
import { adoptRules } from '../domain/rules-version.js';
import { rulesSchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

/** `id` and `revision` are those of the body. */
export interface AdoptRulesInput extends SeenRow {
  readonly validFrom: Day;
  readonly parameters: unknown;
}

/** The office enters the rules of procedure that a body gave itself, valid from a day; answers with the body. */
@Injectable()
export class AdoptRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: AdoptRulesInput): Promise<BodyId> {
    const adopted = this.unitOfWork.run(actor, async (tx) => {
      const body = await this.seen.body(tx, input.id);
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: body.territoryId, bodyId: body.id });
      body.assertExists();
      const parameters = parseRules(input.parameters);
      await claimRevision(tx, 'body', input);
      const versions = await tx.manager.find(rulesSchema, {
        where: { bodyId: body.id },
        order: { version: 'ASC' },
      });
      const changed = adoptRules(
        body,
        versions,
        { validFrom: input.validFrom, parameters },
        localDayOf(tx.now),
      );
      for (const version of changed) await tx.manager.save(rulesSchema, version);
      return body.id;
    });
    return inTownWords(adopted);
  }
}
