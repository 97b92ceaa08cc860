import { rounded, say } from '../bench.js';
import type { OwnDatabase } from '../own-server.js';
import { meetingsOf } from './meetings.js';
import { tasksOf } from './tasks.js';
import { townsOf } from './towns.js';

export interface WorkingTowns {
  readonly towns: number;
  readonly meetingsPerTown: number;
  readonly agendaItems: number;
  /** Of all towns together. */
  readonly tasks: number;
  /** SQL that is built with them. */
  readonly more?: string;
}

/** Towns whose councils meet and whose people have tasks, with the statistics of a database that has run for a while. */
export async function buildWorkingTowns(database: OwnDatabase, of: WorkingTowns): Promise<void> {
  const began = performance.now();
  await database.build([
    ...townsOf(of.towns),
    ...meetingsOf({ perTown: of.meetingsPerTown, agendaItems: of.agendaItems }),
    ...tasksOf(of.tasks),
    ...(of.more === undefined ? [] : [of.more]),
  ]);
  await database.settle();
  say(`built in ${rounded((performance.now() - began) / 1000)} s`);
}
