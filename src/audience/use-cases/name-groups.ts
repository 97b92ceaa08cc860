import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Circle, Group } from '../domain/circle.js';
import { namesOf, type NamedPerson } from '../persistence/people.repository.js';

/** A group with its people, as far as the reader knows them. */
export interface NamedGroup {
  readonly circle: Circle;
  /** Name of the body or territory; null for the others. */
  readonly name: string | null;
  /** How many they are, with those whose names the reader may not see. */
  readonly count: number;
  readonly people: readonly NamedPerson[];
}

/** Puts names to people: only of persons that the acting person sees anyway. */
@Injectable()
export class NameGroups {
  constructor(private readonly reads: Reads) {}

  async of(
    tx: Tx,
    lists: readonly (readonly Group[])[],
    places: ReadonlyMap<string, string>,
  ): Promise<NamedGroup[][]> {
    const ids = lists.flat().flatMap(({ members }) => members.flatMap(({ persons }) => persons));
    const visible = await this.reads.visibleIds(
      'Person',
      (t, p) => `${t}.id = any (${p.value([...new Set(ids)], 'uuid[]')})`,
      tx.actor,
      tx,
    );
    const known = new Map((await namesOf(tx, visible)).map((person) => [person.id, person]));
    return lists.map((groups) =>
      groups.map(({ circle, placeId, members }) => ({
        circle,
        name: placeId === null ? null : (places.get(placeId) ?? null),
        count: members.length,
        people: members
          .flatMap(({ persons }) => persons.flatMap((id) => known.get(id) ?? []).slice(0, 1))
          .sort((a, b) => a.name.localeCompare(b.name, 'de')),
      })),
    );
  }
}
