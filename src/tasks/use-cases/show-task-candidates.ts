import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { namesOf, organisationsOf, type Party } from '../persistence/people.repository.js';
import { type PlaceInput, TaskPlaces } from './task-place.js';

/** Who can be given a new task: those whom the acting person sees and who have a seat or office there. */
@Injectable()
export class ShowTaskCandidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: TaskPlaces,
    private readonly reads: Reads,
  ) {}

  /** People by name, then their organisations; nobody where the place is not clear, or not the acting person's. */
  run(actor: Actor, place: PlaceInput): Promise<Party[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.places.find(tx, place).catch((error: unknown) => {
        if (error instanceof DomainError) return null;
        throw error;
      });
      if (found === null) return [];
      const { territoryId } = found;
      const ids = await this.reads.visibleIds(
        'Person',
        (t, p) =>
          `${t}.territory_id = ${p.value(territoryId, 'uuid')}
            and kpr_stands(${t}.id, ${t}.territory_id, ${p.value(localDayOf(tx.now), 'date')})`,
        actor,
        tx,
      );
      const people = ids as PersonId[];
      return [...(await namesOf(tx, people)), ...(await organisationsOf(tx, people))];
    });
  }
}
