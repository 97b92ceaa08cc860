import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { buildSchema, graphql } from 'graphql';
import { DomainError } from '../../src/shared/domain-error.js';
import {
  fixed,
  many,
  one,
  ReadPool,
  ReadRegistry,
  readModel,
  stored,
  within,
} from '../../src/platform/graphql/read/index.js';
import { connectionOf } from '../../src/platform/database/index.js';
import type { TestDatabase } from '../harness/database.js';
import { testDatabase } from '../harness/database.js';
import type { CompiledWorld } from './compiled-world.js';
import { compiledWorld } from './compiled-world.js';
import { loadWorld } from './database.js';
import { bareSchema } from './schema.js';
import type { ActorName } from './world.js';
import { actors, idOf } from './world.js';
import { FIELDS_WITH_RESOLVER, worldModels } from './world-models.js';

let database: TestDatabase;
let world: CompiledWorld;
beforeAll(async () => {
  database = await testDatabase();
  await loadWorld(database);
  world = compiledWorld(database, {
    limits: { depth: 6, relations: 30 },
    trusted: (info) => info.operation.name?.value === 'Ours',
  });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const ask = async (
  source: string,
  variableValues: Record<string, unknown> = {},
  actor: ActorName = 'everywhere',
): Promise<ExecutionResult> =>
  graphql({ schema: world.schema, source, variableValues, contextValue: { actor: actors[actor] } });
const codeOf = (result: ExecutionResult): string | undefined => {
  const error = result.errors?.[0]?.originalError;
  return error instanceof DomainError ? error.code : result.errors?.[0]?.message;
};
const sentBy = async (work: () => Promise<unknown>): Promise<string[]> => {
  world.sent.length = 0;
  await work();
  return [...world.sent];
};

describe('A root field', () => {
  it('costs one statement, whatever is nested in it', async () => {
    const sent = await sentBy(() =>
      ask(
        '{ meetings { totalCount pageInfo { hasNextPage endCursor } nodes { agenda { presenter { __typename } } parties { totalCount } body { children { id } } } } towns { id } }',
      ),
    );
    expect(sent).toHaveLength(2);
  });

  const paged =
    'query ($n: Int, $c: String, $k: MeetingKind, $s: Boolean!) { meetings(first: $n, after: $c, kind: $k) { nodes { id note @skip(if: $s) agenda(filter: { audience: "BODY" }) { id } } pageInfo { endCursor } } }';

  it('has the same text for every actor and every argument, and is compiled once', async () => {
    await ask(paged, { n: 2, s: false });
    const before = world.reads.statements.compilations;
    const sent = await sentBy(async () => {
      await ask(paged, { n: 2, s: false });
      await ask(paged, { n: 5, k: 'URGENT', s: false }, 'guest');
      await ask(paged, { s: false, k: null }, 'nobody');
    });
    expect(new Set(sent).size).toBe(1);
    expect(world.reads.statements.compilations).toBe(before);
  });

  it('has one more text for pages behind a cursor, at which an index can begin', async () => {
    const first = await ask(paged, { n: 2, s: false });
    const { meetings } = first.data as { meetings: { pageInfo: { endCursor: string } } };
    const c = meetings.pageInfo.endCursor;
    const before = world.reads.statements.compilations;
    const sent = await sentBy(async () => {
      await ask(paged, { n: 2, s: false });
      await ask(paged, { n: 2, c, s: false });
      await ask(paged, { n: 5, c, k: 'URGENT', s: false }, 'guest');
    });
    expect(new Set(sent).size).toBe(2);
    expect(world.reads.statements.compilations).toBe(before + 1);
  });

  it('has another text when a switch stands differently', async () => {
    const sent = await sentBy(async () => {
      await ask(paged, { s: false });
      await ask(paged, { s: true });
    });
    expect(new Set(sent).size).toBe(2);
  });

  it('never carries a value in its text', async () => {
    const sent = await sentBy(() =>
      ask(`{ meetings(title: "O'Neill \\"; drop", kind: URGENT) { nodes { label(prefix: "Geheim'") } } }`),
    );
    expect(sent.join()).not.toMatch(/Neill|drop|Geheim|URGENT/);
  });

  it('reads the same field once, however many aliases it has', async () => {
    const once = await sentBy(() => ask('{ meetings { nodes { agenda { title id } } } }'));
    const often = await sentBy(() =>
      ask('{ meetings { nodes { a: agenda { title } b: agenda { id } c: agenda { x: title } } } }'),
    );
    expect(often[0]).toBe(once[0]);
  });

  it('asks nothing for an id that cannot exist', async () => {
    const sent = await sentBy(async () =>
      expect((await ask('{ meeting(id: "x\' or true") { id } }')).data).toEqual({ meeting: null }),
    );
    expect(sent).toEqual([]);
  });

  it('is prepared under a name of at most 63 bytes only when the operation is our own', async () => {
    const names: (string | undefined)[] = [];
    const run = world.pool.run.bind(world.pool);
    world.pool.run = (territories, statement) => {
      names.push(statement.name);
      return run(territories, statement);
    };
    await ask('query Ours { towns { id } }');
    await ask('query Ours { towns { id } }');
    await ask('query Theirs { towns { id } }');
    world.pool.run = run;
    expect(names[0]).toMatch(/^kpr_[0-9a-f]{40}$/);
    expect(names).toEqual([names[0], names[0], undefined]);
  });

  it('answers a mutation-like union through the fragment on the thing', async () => {
    const source = (id: string): string =>
      `{ meetingAs(id: "${id}") { __typename ... on Meeting { title shout body { name } } ... on Refused { code } } }`;
    expect((await ask(source(idOf(5, 2)))).data).toEqual({
      meetingAs: {
        __typename: 'Meeting',
        title: 'Zeile\neins',
        shout: 'ORDINARY! Notiz 2',
        body: { name: 'Arbeitsgruppe Jugend' },
      },
    });
    expect((await ask(source(idOf(5, 2)), {}, 'nobody')).data).toEqual({
      meetingAs: { __typename: 'Refused', code: 'NOT_FOUND' },
    });
  });
});

describe('Wrong input gets a code', () => {
  const page = (args: string): string => `{ meetings(${args}) { nodes { id } } }`;
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

  it.each([
    ['no cursor at all'],
    [encoded('x')],
    [encoded({ a: 1 })],
    [encoded(['00000000', 'x', 'y', 'z'])],
    [''],
    ['x'.repeat(9_000)],
  ])('BAD_CURSOR for %.40s', async (cursor) => {
    expect(codeOf(await ask(page(`after: "${cursor}"`)))).toBe('BAD_CURSOR');
    expect(codeOf(await ask(page(`last: 1, before: "${cursor}"`)))).toBe('BAD_CURSOR');
  });

  it('BAD_CURSOR for the cursor of another connection, and for a forged one', async () => {
    const { data } = await ask(
      `{ body(id: "${idOf(2, 0)}") { meetings(first: 1) { pageInfo { endCursor } } } meetings(first: 1) { pageInfo { endCursor } } }`,
    );
    const of = data as Record<'body', { meetings: { pageInfo: { endCursor: string } } }> & {
      meetings: { pageInfo: { endCursor: string } };
    };
    expect(codeOf(await ask(page(`after: "${of.body.meetings.pageInfo.endCursor}"`)))).toBe('BAD_CURSOR');
    const own = JSON.parse(Buffer.from(of.meetings.pageInfo.endCursor, 'base64').toString()) as string[];
    const forged = encoded([own[0], 'tomorrow', "x' or true", 'no-uuid']);
    expect(codeOf(await ask(page(`after: "${forged}"`)))).toBe('BAD_CURSOR');
  });

  it.each(['first: -1', 'first: 101', 'last: 101', 'first: 1, last: 1'])(
    'BAD_PAGE_SIZE for %s',
    async (args) => {
      expect(codeOf(await ask(page(args)))).toBe('BAD_PAGE_SIZE');
    },
  );

  it('BAD_INPUT for a text that PostgreSQL cannot hold', async () => {
    expect(codeOf(await ask(page('title: "\\u0000"')))).toBe('BAD_INPUT');
  });

  it('QUERY_TOO_DEEP and QUERY_TOO_LARGE for operations built to be expensive', async () => {
    expect(
      codeOf(
        await ask(
          '{ body(id: "' +
            idOf(2, 0) +
            '") { parent { parent { parent { parent { parent { parent { id } } } } } } } }',
        ),
      ),
    ).toBe('QUERY_TOO_DEEP');
    const wide = Array.from({ length: 40 }, (_, n) => `a${n}: meetings(first: ${n}) { nodes { id } }`).join(
      ' ',
    );
    expect(codeOf(await ask(`{ body(id: "${idOf(2, 0)}") { ${wide} } }`))).toBe('QUERY_TOO_LARGE');
  });
});

describe('The read pool', () => {
  it('keeps its connections clean after errors', async () => {
    const pool = new ReadPool({ ...connectionOf(database.address, 'kpr_app'), max: 1 });
    await expect(pool.run([], { text: 'select 1/0', values: [] })).rejects.toThrow('division by zero');
    await expect(pool.run([], { text: 'selec', values: [] })).rejects.toThrow('syntax error');
    const territory = "select to_json(coalesce(current_setting('kpr.territories', true), ''))";
    expect(await pool.run([idOf(1, 0)], { text: territory, values: [] })).toBe(`{${idOf(1, 0)}}`);
    expect(await pool.run([], { text: territory, values: [] })).toBe('');
    await pool.end();
  });

  it('survives a connection that PostgreSQL ends', async () => {
    const pool = new ReadPool({ ...connectionOf(database.address, 'kpr_app'), max: 1 });
    const pid = await pool.run<number>([], { text: 'select to_json(pg_backend_pid())', values: [] });
    const waiting = pool.run([], { text: "select to_json('x'::text) from pg_sleep(5)", values: [] });
    await database.query('select pg_sleep(0.1), pg_terminate_backend($1)', [pid]);
    await expect(waiting).rejects.toThrow();
    expect(await pool.run([], { text: 'select to_json(1)', values: [] })).toBe(1);
    await pool.end();
  });
});

describe('The registry stops the start', () => {
  type Model = Parameters<typeof readModel>[0];
  const visibleTo = (): string => 'true';
  const schema = buildSchema(
    'type A { id: ID! b: B! list: [B!]! extra: Int } type B { id: ID! } type Query { a: A }',
  );
  const faults = (models: Parameters<typeof readModel>[0][], resolved: string[] = []): string => {
    try {
      new ReadRegistry(models.map(readModel)).check(schema, new Set(resolved));
      return '';
    } catch (error) {
      return String(error);
    }
  };
  const audience = fixed('council');
  const seenBy = 'Nobody.';
  const B = { type: 'B', seenBy, table: 'b', columns: { id: 'id' }, audience, visibleTo };

  it('when a model has no visibleTo, does not say who sees it, or two models claim one type', () => {
    const open: object = { type: 'A', table: 'a', columns: {} };
    expect(() => readModel(open as Parameters<typeof readModel>[0])).toThrow('A has no visibleTo');
    for (const said of [undefined, '', 'everybody'])
      expect(() => readModel({ ...B, seenBy: said as string })).toThrow('B does not say');
    expect(() => new ReadRegistry([open as Parameters<typeof readModel>[0]])).toThrow('A has no visibleTo');
    expect(() => new ReadRegistry([readModel(B), readModel(B)])).toThrow('Two read models claim the type B');
  });

  it('when a model declares no audience, or one that does not fit', () => {
    const silent = { type: 'A', table: 'a', columns: {}, visibleTo } as Partial<Model> as Model;
    expect(() => readModel(silent)).toThrow('A declares no audience');
    expect(faults([{ ...B, audience: within('Nowhere', 'a_id') }])).toContain(
      'registered for Nowhere around it',
    );
    expect(faults([{ ...B, audience: stored({ bodies: () => '' }) }])).toContain('does not show it');
  });

  it('when a field is covered by nothing or a target is unknown', () => {
    const A = {
      type: 'A',
      seenBy,
      table: 'a',
      columns: { id: 'id' },
      relations: { b: one({ B: () => 'true' }), list: many({ C: () => 'true' }, { orderBy: [] }) },
      requires: { extra: ['nix'] },
      audience,
      visibleTo,
    };
    const text = faults([A, B]);
    expect(text).toContain('A.extra: neither the read model nor a resolver covers it');
    expect(text).toContain('A.list: no read model is registered for its target C');
    expect(text).toContain('A.extra: requires nix, which is neither a column nor an expression');
    expect(text).toContain('A.b: must be nullable, because its target may be hidden');
  });

  it('and lets a fitting schema pass', () => {
    const relations = {
      b: one({ B: () => 'true' }, { alwaysVisible: true }),
      list: many({ B: () => 'true' }, { orderBy: [] }),
    };
    expect(faults([{ ...B, type: 'A', relations }, B], ['A.extra'])).toBe('');
    expect(() => new ReadRegistry(worldModels).check(bareSchema(), FIELDS_WITH_RESOLVER)).not.toThrow();
  });
});
