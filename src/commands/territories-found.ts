import { municipalities } from '../boot/municipalities.js';
import { FoundTerritories, foundingPlan, SILBERBERG, type TownsToFound } from '../council/index.js';
import { DomainError } from '../shared/domain-error.js';
import { messageOf } from '../shared/messages/index.js';
import { isDay } from '../shared/time/day.js';
import { print, withApplication } from './with-application.js';

interface Options {
  readonly town: readonly string[];
  readonly association?: string;
  readonly since?: string;
}

/** Without a town the Städtebund Silberberg is founded; what exists stays as it is. */
export async function territoriesFoundCommand(options: Options): Promise<void> {
  const plan = planOf(options.town.length === 0 ? SILBERBERG : townsOf(options));
  await withApplication((get) => get(FoundTerritories).run(plan));
  for (const { name, ags } of plan) print(ags === null ? name : `${name} (${ags})`);
}

function townsOf({ town, association, since }: Options): TownsToFound {
  if (association === undefined) return { towns: town, association: null };
  if (!isDay(since))
    throw new Error('Nennen Sie den ersten Tag der Mitgliedschaft, z. B. --since 2021-12-17.');
  return { towns: town, association: { name: association, since } };
}

function planOf(towns: TownsToFound) {
  try {
    return foundingPlan(towns, municipalities());
  } catch (error) {
    throw error instanceof DomainError ? new Error(messageOf(error.code, error.params)) : error;
  }
}
