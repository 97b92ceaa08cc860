import { afterAll } from '@jest/globals';

/** Changes something of the program, which all files of a process share, until the last test of this file has ended. */
export function forThisFile<Thing extends object>(thing: Thing, change: Partial<Thing>): void {
  const names = Object.keys(change) as (keyof Thing)[];
  const before = Object.fromEntries(names.map((name) => [name, thing[name]]));
  Object.assign(thing, change);
  afterAll(() => void Object.assign(thing, before));
}
