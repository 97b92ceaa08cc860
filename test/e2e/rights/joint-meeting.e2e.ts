import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtSchema } from '../../../src/schema.js';
import { keptStatements } from '../../harness/kept-statements.js';
import { jointMeeting } from '../visibility/world.js';
import { EXPECTED, EXPECTED_WITH_JOINT } from './expected.js';
import { rootsOf } from './roots.js';
import { Seen } from './seen.js';
import { Walk } from './walk.js';
import { allLabels } from './labels.js';
import { decideEverywhere, type RightsWorld, rightsWorld, type Who } from './world.js';

keptStatements();

let world: RightsWorld;
let walk: Walk;

beforeAll(async () => {
  world = await rightsWorld();
  await jointMeeting(world);
  await decideEverywhere(world);
  world = { ...world, labels: await allLabels(world) };
  walk = new Walk(await builtSchema(), await rootsOf(world));
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const seenBy = async (who: Who): Promise<{ readonly lines: string[]; readonly faults: string[] }> => {
  const { client, accountId } = world.users[who];
  const seen = new Seen(await walk.answersFor(client), world.labels);
  return { lines: seen.lines().filter((line) => line !== `account: ${accountId}`), faults: [...seen.faults] };
};

describe('a joint meeting', () => {
  it.each(Object.entries(EXPECTED_WITH_JOINT))(
    'shows itself to %s, and nothing else of the other town',
    async (who, lines) => {
      expect(await seenBy(who as Who)).toEqual({ lines, faults: [] });
    },
  );

  it.each(['youth', 'former', 'uncalled'] as const)(
    'shows nothing to %s, who shares no convening body',
    async (who) => {
      expect(await seenBy(who)).toEqual({ lines: EXPECTED[who], faults: [] });
    },
  );
});
