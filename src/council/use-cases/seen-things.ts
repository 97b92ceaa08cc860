import { Injectable } from '@nestjs/common';
import type { EntitySchema, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import type { MemberImportId, OrganisationId, PersonId, TerritoryId } from '../../shared/ids.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Body } from '../domain/body.js';
import type { Organisation } from '../domain/organisation.js';
import type { Person } from '../domain/person.js';
import type { Seat } from '../domain/seat.js';
import type { Territory } from '../domain/territory.js';
import {
  bodySchema,
  organisationSchema,
  personSchema,
  seatSchema,
  territorySchema,
} from '../persistence/council.schema.js';

/** An id as it came from outside, with the input field that it stood in. */
interface Asked {
  readonly id: string;
  readonly field: string;
  /** Keeps others from changing the thing meanwhile. */
  readonly lock?: 'share';
}

/** Loads what the acting person sees; everything else is NOT_FOUND with the field that asked for it. */
@Injectable()
export class SeenThings {
  constructor(private readonly reads: Reads) {}

  territory(tx: Tx, id: string, field = 'territoryId'): Promise<Territory> {
    return this.load(tx, territorySchema, { id, field });
  }

  person(tx: Tx, id: string, field = 'id'): Promise<Person> {
    return this.load(tx, personSchema, { id, field });
  }

  organisation(tx: Tx, id: string, field = 'id'): Promise<Organisation> {
    return this.load(tx, organisationSchema, { id, field });
  }

  body(tx: Tx, id: string): Promise<Body> {
    return this.load(tx, bodySchema, { id, field: 'id' });
  }

  /** The body of a seat: it cannot be dissolved while the transaction runs. */
  bodyOfSeat(tx: Tx, id: string): Promise<Body> {
    return this.load(tx, bodySchema, { id, field: 'bodyId', lock: 'share' });
  }

  seat(tx: Tx, id: string): Promise<Seat> {
    return this.load(tx, seatSchema, { id, field: 'id' });
  }

  /** An import of the log; asks only whether the actor sees it. Error: NOT_FOUND. */
  async memberImportId(tx: Tx, id: string): Promise<MemberImportId> {
    if (await this.reads.visible('MemberImport', id, tx.actor, tx)) return id as MemberImportId;
    throw new DomainError('NOT_FOUND', {}, 'importId');
  }

  /** Someone of this territory, or nobody. Errors: NOT_FOUND, PERSON_OF_OTHER_TERRITORY. */
  async personOf(
    tx: Tx,
    territoryId: TerritoryId,
    asked: { id: string | null; field: string },
  ): Promise<PersonId | null> {
    if (asked.id === null) return null;
    const person = await this.person(tx, asked.id, asked.field);
    if (person.territoryId !== territoryId)
      throw new DomainError('PERSON_OF_OTHER_TERRITORY', {}, asked.field);
    return person.id;
  }

  /** Any organisation: they are public facts and may belong to the district or state. Error: NOT_FOUND. */
  async organisationId(tx: Tx, id: string | null): Promise<OrganisationId | null> {
    return id === null ? null : (await this.organisation(tx, id, 'organisationId')).id;
  }

  private async load<T extends ObjectLiteral>(tx: Tx, schema: EntitySchema<T>, asked: Asked): Promise<T> {
    const sees = await this.reads.visible(schema.options.name, asked.id, tx.actor, tx, asked.lock);
    const thing = sees
      ? await tx.manager.findOneBy(schema, { id: asked.id } as unknown as FindOptionsWhere<T>)
      : null;
    if (thing === null) throw new DomainError('NOT_FOUND', {}, asked.field);
    return thing;
  }
}
