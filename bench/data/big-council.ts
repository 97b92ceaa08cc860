import type { OwnDatabase } from '../own-server.js';
import { readTowns, townsOf } from './towns.js';

export interface BigCouncil {
  readonly bodyId: string;
  readonly officeId: string;
}

/** One town whose council has as many members as are asked for, each with an address of its own. */
export async function bigCouncil(database: OwnDatabase, members: number): Promise<BigCouncil> {
  await database.build([
    ...townsOf(1),
    'delete from seat',
    `create table member as select n, uuidv7() as person_id from generate_series(1, ${members}) n`,
    `insert into person (id, territory_id, name, function, contact_email)
       select m.person_id, t.territory_id, 'Mitglied ' || m.n || ' des Präventionsrats', 'Mitglied',
              'mitglied-' || m.n || '@stadt-1.example' from member m cross join town t`,
    `insert into seat (id, territory_id, body_id, holder_id, voting_right, chair, valid_from)
       select uuidv7(), t.territory_id, t.body_id, m.person_id, true, case when m.n = 1 then 'CHAIR' end, '2020-01-01'
         from member m cross join town t`,
  ]);
  const [town] = await readTowns(database);
  if (town === undefined) throw new Error('No town was built');
  return town;
}
