import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Actor } from '../../src/shared/actor.js';
import { attachReadResolvers, ReadPool, ReadRegistry, Reads } from '../../src/platform/graphql/read/index.js';
import type { ReadsOptions } from '../../src/platform/graphql/read/index.js';
import { connectionOf } from '../../src/platform/database/index.js';
import type { TestDatabase } from '../harness/database.js';
import { bareSchema } from './schema.js';
import { factsOf } from './world.js';
import { FIELDS_WITH_RESOLVER, worldModels } from './world-models.js';

export interface Context {
  readonly actor: Actor;
}
type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, string | number | null | undefined>>;

export const NOW = new Date('2027-02-15T12:00:00Z');

/** The world as the application would serve it: through read models. */
export interface CompiledWorld extends AsyncDisposable {
  readonly schema: GraphQLSchema;
  readonly reads: Reads;
  readonly pool: ReadPool;
  /** Texts of the statements that were sent. */
  readonly sent: string[];
}

export function compiledWorld(database: TestDatabase, options: Partial<ReadsOptions> = {}): CompiledWorld {
  const sent: string[] = [];
  const pool = new ReadPool({
    ...connectionOf(database.address, 'kpr_app'),
    max: 4,
    onStatement: (text) => sent.push(text),
  });
  const reads = new Reads({
    registry: new ReadRegistry(worldModels),
    pool,
    actorParameters: (actor) => ({ ...factsOf(actor) }),
    clock: { now: () => NOW },
    ...options,
  });
  const schema = bareSchema();
  new ReadRegistry(worldModels).check(schema, FIELDS_WITH_RESOLVER);
  attachReadResolvers(schema, FIELDS_WITH_RESOLVER);
  for (const [name, resolve] of Object.entries({ ...singleAndPaged(reads), ...lists(reads) })) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new Error(`no root field ${name}`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
  const shout = schema.getType('Meeting');
  if (shout !== undefined && 'getFields' in shout) {
    const field = shout.getFields()['shout'];
    if (field !== undefined && 'resolve' in field) {
      field.resolve = (source: Record<string, string | null>) =>
        `${source['loudTitle']}! ${source['note'] ?? ''}`;
    }
  }
  return { schema, reads, pool, sent, [Symbol.asyncDispose]: () => pool.end() };
}

const singleAndPaged = (reads: Reads): Record<string, Resolver> => ({
  town: (_s, args, { actor }, info) => reads.one('Town', { id: String(args['id']) }, actor, info),
  towns: (_s, _args, { actor }, info) => reads.many('Town', { orderBy: [{ by: 'name' }] }, actor, info),
  body: (_s, args, { actor }, info) => reads.one('Body', { id: String(args['id']) }, actor, info),
  meeting: (_s, args, { actor }, info) => reads.one('Meeting', { id: String(args['id']) }, actor, info),
  meetingAs: async (_s, args, { actor }, info) =>
    (await reads.one('Meeting', { id: String(args['id']) }, actor, info)) ?? {
      __typename: 'Refused',
      code: 'NOT_FOUND',
    },
  meetings: (_s, args, { actor }, info) =>
    reads.connection(
      'Meeting',
      {
        key: [
          { by: 'starts_at', type: 'timestamptz', direction: 'desc' },
          { by: 'title', type: 'text' },
        ],
        maximum: 100,
        where: (t, p) =>
          `(${p.arg('kind', 'text')} is null or ${t}.kind = ${p.arg('kind', 'text')})` +
          (args['title'] == null ? '' : ` and ${t}.title = ${p.value(args['title'], 'text')}`),
      },
      actor,
      info,
    ),
});

const lists = (reads: Reads): Record<string, Resolver> => ({
  upcoming: (_s, args, { actor }, info) =>
    reads.many(
      'Meeting',
      {
        where: (t, p) => `${t}.starts_at >= ${p.arg('from', 'timestamptz')}`,
        orderBy: [{ by: 'starts_at' }],
        limit: Number(args['limit'] ?? 3),
      },
      actor,
      info,
    ),
  named: (_s, _args, { actor }, info) =>
    reads.many(['Town', 'Body', 'Person', 'Organisation'], { orderBy: [{ by: 'name' }] }, actor, info),
  parties: (_s, _args, { actor }, info) =>
    reads.many(
      ['Person', 'Organisation'],
      {
        where: (t, p) => `(${p.arg('sector', 'text')} is null or exists (select 1 from world.organisation o
          where o.id = ${t}.id and o.sector = ${p.arg('sector', 'text')}))`,
        orderBy: [{ by: 'name', direction: 'desc' }],
      },
      actor,
      info,
    ),
});
