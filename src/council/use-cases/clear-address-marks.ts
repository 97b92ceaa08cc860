import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import { clearMarksOf } from '../persistence/address-marks.js';
import { assertMay } from './assert-may.js';
import { SeenThings } from './seen-things.js';

/** The office says that the addresses of a person are in order: they get all mails again, and failures count anew. */
@Injectable()
export class ClearAddressMarks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  /** Clearing twice, or what is not marked, changes nothing. Errors: NOT_FOUND, NOT_ALLOWED. */
  run(actor: Actor, { personId }: { readonly personId: string }): Promise<PersonId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.seen.person(tx, personId, 'personId');
      assertMay(actor, 'MANAGE_PERSONS', { territoryId: person.territoryId });
      await clearMarksOf(tx, person.id);
      return person.id;
    });
  }
}
