import { Injectable } from '@nestjs/common';
import { bodyOf } from '../../council/index.js';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Audience } from '../../shared/audience.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { BodyId, TerritoryId } from '../../shared/ids.js';
import { mayCreate } from '../domain/task.policy.js';
import type { SourceName } from '../domain/source-name.js';
import { TaskSources } from './task-sources.js';

/** What may say where a task belongs. */
export interface PlaceInput {
  readonly source?: SourceName | null;
  readonly bodyId?: BodyId | null;
  readonly territoryId?: TerritoryId | null;
}

interface Place {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
}

/** Where a new task belongs, and who may read it unless somebody says otherwise. */
export interface TaskPlace extends Place {
  readonly audience: readonly Audience[];
}

/** Finds where a new task belongs: with its source, else in the named body or town, else where the acting person works. */
@Injectable()
export class TaskPlaces {
  constructor(
    private readonly sources: TaskSources,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, TASK_SOURCE_UNKNOWN, TASK_PLACE_MISSING. */
  async find(tx: Tx, input: PlaceInput): Promise<TaskPlace> {
    const { audience, places } = await this.possible(tx, input);
    const place = places.find((each) => mayCreate(tx.actor, each));
    if (place === undefined) throw notAllowed();
    // Where there is no body, BODY would mean nobody.
    return { ...place, audience: place.bodyId === null ? withoutBody(audience) : audience };
  }

  private async possible(
    tx: Tx,
    { source, bodyId, territoryId }: PlaceInput,
  ): Promise<{ audience: readonly Audience[]; places: readonly Place[] }> {
    if (source != null) {
      const facts = await this.sources.find(tx, source);
      const all = facts.bodies.map((body) => ({ territoryId: body.territoryId, bodyId: body.id }));
      const bodies = bodyId == null ? all : all.filter((body) => body.bodyId === bodyId);
      // Another body than those of the source is not there for this task, hidden or not.
      if (bodyId != null && bodies.length === 0) throw notFound();
      return {
        audience: facts.audience,
        places: bodies.length > 0 ? bodies : [{ territoryId: facts.territoryId, bodyId: null }],
      };
    }
    if (bodyId != null) return { audience: FREE, places: [await this.body(tx, bodyId)] };
    if (territoryId != null) return { audience: FREE, places: [{ territoryId, bodyId: null }] };
    return { audience: FREE, places: [onlyPlaceOf(tx.actor)] };
  }

  private async body(tx: Tx, id: BodyId): Promise<Place> {
    await this.visible.assert(tx, 'Body', id);
    const body = await bodyOf(tx, id);
    if (body === null) throw notFound();
    return { territoryId: body.territoryId, bodyId: body.id };
  }
}

/** A task without a source is the matter of the office and of whoever is responsible. */
const FREE: readonly Audience[] = ['OFFICE'];

const withoutBody = (audience: readonly Audience[]): readonly Audience[] => {
  const rest = audience.filter((word) => word !== 'BODY');
  return rest.length > 0 ? rest : FREE;
};

/** Whoever coordinates one town, or has seats in one body, need not say where. Error: TASK_PLACE_MISSING. */
function onlyPlaceOf(actor: Actor): Place {
  const own: Place[] = actor.grants.map(({ territoryId, bodyId }) => ({ territoryId, bodyId }));
  const towns = own.filter((place) => place.bodyId === null && mayCreate(actor, place));
  const bodies = own.filter((place) => place.bodyId !== null && mayCreate(actor, place));
  const found = distinct(towns.length > 0 ? towns : bodies);
  const [place] = found;
  if (place === undefined) throw notAllowed();
  if (found.length > 1) throw new DomainError('TASK_PLACE_MISSING', {}, 'bodyId');
  return place;
}

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.territoryId} ${place.bodyId ?? ''}`, place])).values(),
];
