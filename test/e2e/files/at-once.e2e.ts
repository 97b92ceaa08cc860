import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SweepFiles } from '../../../src/files/index.js';
import type { Config } from '../../../src/platform/config/index.js';
import { startWorker, type RunningWorker } from '../../../src/boot/start-worker.js';
import { CONFIG, DATABASE_ADDRESS } from '../../../src/platform/tokens.js';
import type { DatabaseAddress } from '../../../src/platform/database/index.js';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
import { attached, itemsOf, seen, send, type Thing, versionsOf } from './files.js';
import { pdf } from './samples.js';

const MEGABYTE = 1_000_000;
let world: World;
let worker: RunningWorker;
let item: Thing;
let config: Config;
beforeAll(async () => {
  world = await schwarzenberg();
  [item = item] = await itemsOf(world.office, (await invited(world)).id);
  config = world.app.get<Config>(CONFIG as never);
  await attached(world.office, item, { content: pdf('der erste') });
  worker = await startWorker({
    config,
    address: world.app.get<DatabaseAddress>(DATABASE_ADDRESS as never),
    clock: world.app.clock,
    role: 'worker',
  });
});
afterAll(async () => {
  await worker.close();
  await world.app[Symbol.asyncDispose]();
});

const contents = async (): Promise<string[]> =>
  (await readdir(config.files.folder, { recursive: true })).filter((name) => name.endsWith('.inhalt'));
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const usedBytes = async (): Promise<number> => {
  const [row] = await world.app.database.query<{ used: string; sum: string }>(
    `select used_bytes as used, (select coalesce(sum(bytes), 0) from stored_content c where c.territory_id = s.territory_id) as sum
       from town_storage s where territory_id = $1`,
    [world.town.id],
  );
  expect(row?.used).toBe(row?.sum);
  return Number(row?.used);
};
/** As if other files took this room. */
const takeRoom = (bytes: number): Promise<object[]> =>
  world.app.database.query('update town_storage set used_bytes = used_bytes + $2 where territory_id = $1', [
    world.town.id,
    bytes,
  ]);
const tomorrow = (): void => world.app.clock.forward(25 * 3_600_000);
const sweep = (): Promise<number> => worker.get(SweepFiles).run();

describe('fifty at once', () => {
  it('who send files do not pass the quota of their town', async () => {
    const before = await usedBytes();
    // Room for ten of them and a little more.
    const size = MEGABYTE / 2;
    const taken = config.files.mostBytesOfTown - before - 10.5 * size;
    await takeRoom(taken);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        send(world.office, item, { content: Buffer.concat([pdf(String(number)), Buffer.alloc(size - 100)]) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ code }) => code === 'STORAGE_FULL')).toHaveLength(40);
    await takeRoom(-taken);
    expect(await usedBytes()).toBeLessThanOrEqual(before + 10.5 * size);
    expect(await readdir(`${config.files.folder}/eingang`)).toEqual([]);
  });

  it('who send the same file store it once, and its room is taken once', async () => {
    const content = pdf('das gleiche');
    const [before, room] = [await contents(), await usedBytes()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => send(world.office, item, { content })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect((await contents()).length).toBe(before.length + 1);
    expect(await usedBytes()).toBe(room + content.length);
  });

  it('who replace the same version: one wins, and the numbers have no gap', async () => {
    const { office } = world;
    const file = await attached(office, item, { content: pdf('Fassung 1') });
    const uploads = await Promise.all(
      Array.from({ length: 10 }, (_, number) => send(office, item, { content: pdf(`Fassung 2.${number}`) })),
    );
    const answers = await Promise.all(
      uploads.map(({ uploadId }) =>
        office.do('addAttachmentVersion', { ...seen(file), uploadId }, 'versions { number }'),
      ),
    );
    expect(answers.map(({ code }) => code ?? 'won').toSorted()).toEqual([
      ...Array.from({ length: 9 }, () => 'CHANGED_MEANWHILE'),
      'won',
    ]);
    expect(answers.find(({ code }) => code === undefined)?.['versions']).toEqual([
      { number: 2 },
      { number: 1 },
    ]);
  });
});

describe('the worker', () => {
  it('removes what nobody attached for a day, gives its room back, and keeps what is attached', async () => {
    const { office } = world;
    const [kept, loose] = [pdf('bleibt'), pdf('geht')];
    await attached(office, item, { content: kept });
    await send(office, item, { content: loose });
    await sweep();
    expect((await contents()).join()).toContain(hashOf(loose));
    tomorrow();
    await sweep();
    expect((await contents()).join()).not.toContain(hashOf(loose));
    expect((await contents()).join()).toContain(hashOf(kept));
    const rows = await world.app.database.query<{ hash: string }>(
      'select distinct hash from attachment_version',
    );
    expect(await contents()).toHaveLength(rows.length);
    await usedBytes();
    expect(await sweep()).toBe(0);
  });

  it('clears away what was removed, and not what another town has as well', async () => {
    const { office, neighbour } = world;
    const content = pdf('in zwei Städten');
    const there = await neighbour.office();
    const body = await neighbour.body('Rat');
    const meeting = await there.do('scheduleMeeting', {
      bodyIds: [body],
      startsAt: '2027-03-02T17:00[Europe/Berlin]',
    });
    const theirs = await attached(there, { type: 'Meeting', id: meeting.id }, { content });
    const ours = await attached(office, item, { content });
    await office.ask(
      'mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { __typename } }',
      { input: seen(ours) },
    );
    await sweep();
    expect(
      await world.app.database.query('select 1 from stored_content where hash = $1', [hashOf(content)]),
    ).toHaveLength(1);
    const response = await there.client.fetch(versionsOf(theirs)[0]?.path ?? '');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    await there.do('discardDraft', { meetingId: meeting.id, revision: meeting.revision });
    await sweep();
    expect((await contents()).join()).not.toContain(hashOf(content));
  });

  it('and who sends wait for each other, content by content', async () => {
    const content = pdf('einer nach dem anderen');
    const { office } = world;
    await send(office, item, { content });
    tomorrow();
    const other = new pg.Client({ ...world.app.database.address });
    await other.connect();
    try {
      // As somebody holds it who is just noting, or clearing away, this content.
      await other.query('begin');
      await other.query(`select pg_advisory_xact_lock(hashtextextended('content ' || $1, 0))`, [
        hashOf(content),
      ]);
      const sending = send(office, item, { content }).then(() => 'sent');
      const clearing = sweep().then(() => 'cleared');
      const free = send(office, item, { content: pdf('ein anderer Inhalt') }).then(() => 'sent');
      expect(await free).toBe('sent');
      expect(await Promise.race([sending, clearing, pause(500, 'both wait')])).toBe('both wait');
      await other.query('commit');
      expect(await Promise.all([sending, clearing])).toEqual(['sent', 'cleared']);
    } finally {
      await other.end();
    }
    expect((await contents()).join()).toContain(hashOf(content));
  });

  it('never removes what is sent again at the same moment', async () => {
    const { office } = world;
    const content = pdf('im Wettlauf');
    for (let round = 0; round < 15; round += 1) {
      await send(office, item, { content });
      tomorrow();
      const [again] = await Promise.all([send(office, item, { content }), sweep()]);
      expect(again.status).toBe(201);
      const file = await office.do(
        'attachFile',
        { thing: item, uploadId: again.uploadId },
        'versions { path }',
      );
      const response = await office.client.fetch(versionsOf(file)[0]?.path ?? '');
      expect([response.status, (await response.text()).length]).toEqual([200, content.length]);
      await office.ask(
        'mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { __typename } }',
        { input: seen(file) },
      );
      await sweep();
    }
    await usedBytes();
  });
});
