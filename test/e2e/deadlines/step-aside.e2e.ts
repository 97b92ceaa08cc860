import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EscalateDeadlines } from '../../../src/deadlines/use-cases/escalate-deadlines.js';
import { councilDeadlineSources } from '../../../src/council/index.js';
import type { DeadlineSource } from '../../../src/deadlines/index.js';
import { taskDeadlineSources } from '../../../src/tasks/index.js';
import { schwarzenberg, TODAY, type World } from '../meetings/town.js';
import { recipientsOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { aTask } from '../tasks/tasks.js';
import { deadlinesOf, escalated, renewed } from './deadlines.js';

let world: World;
let parts: WorkerParts;
let mend: () => void;
beforeEach(async () => {
  world = await schwarzenberg();
  world.app.clock.set(TODAY);
  parts = await workerParts(world.app);
  mend = () => undefined;
});
afterEach(async () => {
  mend();
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

const sourceOf = (kind: string): DeadlineSource => {
  const found = [...taskDeadlineSources, ...councilDeadlineSources].find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`No source of ${kind}`);
  return found;
};

/** A source that fails from now on, until \`mend\`. */
function breakSource(kind: string, broken: Partial<DeadlineSource>): void {
  const source = sourceOf(kind);
  const whole = { ...source };
  mend = () => Object.assign(source, whole);
  Object.assign(source, broken);
}

/** Time passes on the clock of the database, and the worker comes again. */
async function tries(times: number, round: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await round();
    await world.app.database.query(
      'update deadline_stale set try_after = null; update deadline_step set try_after = null',
    );
  }
}

const DELIVERIES = `query ($state: DeliveryState!) {
  deliveries(state: $state) { nodes { id kind attempts reason thing { title } retriedAt retriedBy } } }`;
const listed = async (state: 'PARKED' | 'RETRYING') =>
  (await world.office.ask<{ deliveries: { nodes: { id: string }[] } }>(DELIVERIES, { state })).deliveries
    .nodes;

const retry = async (deliveryId: string | undefined) =>
  (
    await world.office.ask<{ retryDelivery: object }>(
      'mutation ($input: RetryDeliveryInput!) { retryDelivery(input: $input) { __typename ... on Delivery { state retriedAt retriedBy } } }',
      { input: { deliveryId } },
    )
  ).retryDelivery;

const task = (title: string) =>
  aTask(world.office, { title, dueOn: '2026-12-11', responsiblePersonId: world.police.personId });

describe('a deadline whose rule fails', () => {
  it('steps aside for the others, is shown to the office, and is computed once it is mended and wanted again', async () => {
    await task('Geht nicht');
    const source = sourceOf('TASK');
    const explain = source.explain.bind(source);
    let first = true;
    breakSource('TASK', {
      explain: (facts) => {
        if (first) throw new Error('No rule for this');
        return explain(facts);
      },
    });
    await tries(9, () => renewed(parts));
    expect(await listed('PARKED')).toEqual([]);
    expect(await listed('RETRYING')).toMatchObject([{ kind: 'EVENT', attempts: 9, reason: 'EVENT_FAILED' }]);
    await tries(1, () => renewed(parts));
    first = false;
    await task('Geht');
    await renewed(parts);
    expect(await deadlinesOf(world.office)).toMatchObject([{ title: 'Geht' }]);
    const [parked] = await listed('PARKED');
    expect(parked).toMatchObject({
      kind: 'EVENT',
      attempts: 10,
      thing: { title: 'Geht nicht' },
      retriedAt: null,
    });
    expect(await retry(parked?.id)).toMatchObject({
      state: 'RETRYING',
      retriedAt: TODAY_ISO,
      retriedBy: expect.stringMatching(/./),
    });
    await renewed(parts);
    expect((await deadlinesOf(world.office)).map(({ title }) => title).toSorted()).toEqual([
      'Geht',
      'Geht nicht',
    ]);
    expect([...(await listed('PARKED')), ...(await listed('RETRYING'))]).toEqual([]);
  });

  it('holds up no other kind, when its statement fails as well', async () => {
    await task('Aufgabe');
    await world.app.database.query(`update seat set valid_to = '2027-03-28' where id = $1`, [
      world.seats.school,
    ]);
    breakSource('TASK', { current: () => 'select 1 / 0' });
    await renewed(parts);
    expect(await deadlinesOf(world.office)).toMatchObject([{ kind: 'SEAT' }]);
  });
});

describe('a step whose people cannot be found', () => {
  it('steps aside for the others and is taken once it is mended', async () => {
    await world.app.database.query(`update seat set valid_to = '2027-02-05', holder_id = $2 where id = $1`, [
      world.seats.school,
      world.school.personId,
    ]);
    await task('Streifenplan');
    await renewed(parts);
    breakSource('SEAT', {
      people: { RESPONSIBLE: () => 'select 1 / 0', DEPUTY: () => 'select 1 / 0' },
    });
    world.app.clock.set('2026-12-09T07:00:00Z');
    expect(recipientsOf(await escalated(world.app, parts))).toEqual([
      `p${world.police.personId}@example.org`,
    ]);
    await tries(10, () => parts.get(EscalateDeadlines).run());
    const [parked] = await listed('PARKED');
    expect(parked).toMatchObject({ kind: 'EVENT', attempts: 10 });
    mend();
    await retry(parked?.id);
    expect(recipientsOf(await escalated(world.app, parts))).toEqual([
      `p${world.school.personId}@example.org`,
    ]);
  });
});

const TODAY_ISO = new Date(TODAY).toISOString();
