import { Injectable } from '@nestjs/common';
import { actorsOf } from '../../identity/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Audience } from '../../shared/audience.js';
import { newId, type PersonId, type TerritoryId } from '../../shared/ids.js';
import { anybody, groupsOf } from '../domain/circle.js';
import type { Receiver } from '../domain/share.js';
import type { Thing, ThingName } from '../domain/thing.js';
import { bodiesAround } from '../persistence/people.repository.js';
import { receiversOf } from '../persistence/shares.repository.js';
import { AudienceThings } from './audience-things.js';
import { ChangeAudience } from './change-audience.js';
import { NameGroups, type NamedGroup } from './name-groups.js';

export interface PreviewAudienceInput extends ThingName {
  readonly audience: readonly Audience[];
  readonly shareWith: readonly TerritoryId[];
  readonly takeBackFrom: readonly TerritoryId[];
}

/** Who will see the thing, and whom the change concerns. */
export interface AudiencePreview {
  /** Everyone signed in to this installation. */
  readonly everyone: boolean;
  readonly sees: readonly NamedGroup[];
  readonly gains: readonly NamedGroup[];
  readonly loses: readonly NamedGroup[];
  readonly isDraft: boolean;
}

/** Those who could have to do with a thing, and who stands for everyone else. */
interface Crowd {
  readonly actors: readonly Actor[];
  readonly stranger: Actor;
}

/**
 * Makes the change, asks by the read model's own rule who sees the thing before and after, and takes it back: what is
 * shown here is what will be. A bounded number of statements, whatever the number of people.
 */
@Injectable()
export class PreviewAudience {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly things: AudienceThings,
    private readonly change: ChangeAudience,
    private readonly names: NameGroups,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED and those of `ChangeAudience`. */
  run(actor: Actor, input: PreviewAudienceInput): Promise<AudiencePreview> {
    return this.unitOfWork.rehearse(actor, async (tx) => {
      const thing = await this.things.toChoose(tx, input);
      const receivers = await receiversOf(tx, thing.territoryId);
      const bodies = await bodiesAround(tx, thing.territoryId, thing.bodyIds);
      const crowd = await crowdOf(tx, thing, receivers, bodies);
      const before = await this.seeing(tx, thing, crowd);
      await this.rehearse(tx, thing, input);
      const after = await this.seeing(tx, thing, crowd);
      const steeringIds = bodies.filter(({ isSteering }) => isSteering).map(({ id }) => id);
      const receiverIds = receivers.map(({ territoryId }) => territoryId);
      const meetingId = thing.aroundId ?? thing.id;
      const { territoryId, bodyIds } = thing;
      const around = { territoryId, bodyIds, meetingId, steeringIds, receiverIds };
      const [sees = [], gains = [], loses = []] = await this.names.of(
        tx,
        [after, minus(after, before), minus(before, after)].map((seeing) =>
          groupsOf(
            crowd.actors.filter((each) => seeing.has(each)),
            around,
          ),
        ),
        placesOf(bodies, receivers),
      );
      return { everyone: after.has(crowd.stranger), sees, gains, loses, isDraft: thing.isDraft };
    });
  }

  private async rehearse(tx: Tx, thing: Thing, input: PreviewAudienceInput): Promise<void> {
    await this.change.choose(tx, thing, input.audience);
    for (const to of input.shareWith.slice(0, MOST_RECEIVERS)) await this.change.share(tx, thing, to);
    for (const from of input.takeBackFrom.slice(0, MOST_RECEIVERS))
      await this.change.takeBack(tx, thing, from);
  }

  private seeing(tx: Tx, thing: Thing, { actors, stranger }: Crowd): Promise<Set<Actor>> {
    return this.reads.seenByEach(thing, [...actors, stranger], tx);
  }
}

/** A town belongs to one or two associations and one state. */
const MOST_RECEIVERS = 5;

async function crowdOf(
  tx: Tx,
  { territoryId }: Thing,
  receivers: readonly Receiver[],
  bodies: readonly { territoryId: TerritoryId }[],
): Promise<Crowd> {
  const territories = [
    territoryId,
    ...bodies.map((body) => body.territoryId),
    ...receivers.map((to) => to.territoryId),
  ];
  return { actors: await actorsOf(tx, [...new Set(territories)]), stranger: anybody(newId<PersonId>()) };
}

const minus = (one: ReadonlySet<Actor>, other: ReadonlySet<Actor>): Set<Actor> =>
  new Set([...one].filter((actor) => !other.has(actor)));

const placesOf = (
  bodies: readonly { id: string; name: string }[],
  receivers: readonly Receiver[],
): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...bodies.map(({ id, name }) => [id, name] as const),
    ...receivers.map(({ territoryId, name }) => [territoryId, name] as const),
  ]);
