import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { systemActor } from '../../shared/actor.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import type { TerritoryToFound } from '../domain/founding-plan.js';
import { Person } from '../domain/person.js';
import type { Office } from '../domain/territory.js';
import { personSchema, territorySchema } from '../persistence/council.schema.js';
import { FoundTerritories } from './found-territories.js';

/** The town of the first run, its office, and the person who looks after the installation, named by function. */
export interface FirstTown {
  readonly plan: readonly TerritoryToFound[];
  /** Key of the town in the plan. */
  readonly key: string;
  readonly office: Omit<Office, 'officePhone'>;
  readonly person: { readonly name: string; readonly contactEmail: string };
}

/** Founds the town of the first run with its office and its first person, in the transaction of the caller. */
@Injectable()
export class FoundTown {
  constructor(private readonly founding: FoundTerritories) {}

  /** Errors: those of `Territory.changeOffice` and `Person.create`. `tx` of the answer writes for the town. */
  async foundIn(
    tx: Tx,
    { plan, key, office, person }: FirstTown,
  ): Promise<{ tx: Tx; territoryId: TerritoryId; personId: PersonId }> {
    const territoryId = (await this.founding.foundIn(tx, plan)).get(key);
    if (territoryId === undefined) throw new Error(`The plan does not found ${key}.`);
    const town = await tx.actFor(systemActor('set-up', territoryId));
    const territory = await town.manager.findOneByOrFail(territorySchema, { id: territoryId });
    territory.changeOffice({ ...office, officePhone: territory.officePhone });
    await town.manager.save(territorySchema, territory);
    const nothingMore = { function: null, organisationId: null, copyEmail: null, contactPhone: null };
    const first = Person.create(territoryId, { ...nothingMore, ...person });
    await town.manager.save(personSchema, first);
    return { tx: town, territoryId, personId: first.id };
  }
}
