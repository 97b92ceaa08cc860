import { Injectable } from '@nestjs/common';
import { bodyOf } from '../../council/index.js';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { BodyId, TerritoryId } from '../../shared/ids.js';
import { territoriesTouched } from '../../shared/permissions.js';
import { mayProposeIn } from '../domain/proposal.policy.js';
import { councilOf } from '../persistence/places.repository.js';

/** Where a new proposal shall belong; nothing given: where alone one proposes. */
export interface ProposalPlaceInput {
  readonly territoryId?: TerritoryId | null;
  readonly bodyId?: BodyId | null;
}

interface Place {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
}

/** Finds the town of a new proposal, and the body that shall decide: its prevention council, unless another is named. */
@Injectable()
export class ProposalPlaces {
  constructor(private readonly visible: VisibleThings) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, PROPOSAL_PLACE_MISSING. */
  async find(tx: Tx, { territoryId, bodyId }: ProposalPlaceInput): Promise<Place> {
    const town = await this.town(tx, territoryId ?? null, bodyId ?? null);
    if (!mayProposeIn(tx.actor, town)) throw notAllowed();
    return { territoryId: town, bodyId: bodyId ?? (await councilOf(tx, town)) };
  }

  private async town(tx: Tx, territoryId: TerritoryId | null, bodyId: BodyId | null): Promise<TerritoryId> {
    if (bodyId === null) return territoryId ?? onlyTownOf(tx.actor);
    const town = await this.townOfBody(tx, bodyId);
    if (territoryId !== null && territoryId !== town) throw notFound();
    return town;
  }

  /** Error: NOT_FOUND. */
  async townOfBody(tx: Tx, bodyId: BodyId): Promise<TerritoryId> {
    await this.visible.assert(tx, 'Body', bodyId);
    const body = await bodyOf(tx, bodyId);
    if (body === null) throw notFound();
    return body.territoryId;
  }
}

/** Errors: NOT_ALLOWED, PROPOSAL_PLACE_MISSING. */
function onlyTownOf(actor: Actor): TerritoryId {
  const towns = territoriesTouched(actor, 'PROPOSE_PROJECT');
  const [town] = towns;
  if (town === undefined) throw notAllowed();
  if (towns.length > 1) throw new DomainError('PROPOSAL_PLACE_MISSING', {}, 'territoryId');
  return town;
}
