import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { log } from '../log/index.js';
import {
  ACTOR_SOURCE,
  type ActorSource,
  CHANGE_POSITIONS,
  type ChangePositions,
  contextOfRequest,
  type GraphqlContext,
} from './context.js';
import { Admission, answerStatus, operationLimits } from './edges/index.js';
import { errorFormatter } from './errors.js';
import { jitPlugin } from './jit/index.js';
import { attachReadResolvers } from './read/attach-resolvers.js';
import { ReadRegistry } from './read/read-registry.js';
import { Reads } from './read/reads.js';
import { ResolverFields } from './resolver-fields.js';

/** Rows come from the compiled statement; a field that neither a read model nor a resolver covers stops the start. */
const readSchema =
  (registry: ReadRegistry, fields: ResolverFields) =>
  (schema: GraphQLSchema): GraphQLSchema => {
    const resolved = fields.properties();
    registry.check(schema, resolved);
    return attachReadResolvers(schema, resolved);
  };

/** Our largest operations have some hundred tokens; parsing and validating more would keep everybody waiting. */
const MOST_TOKENS = 5_000;

type Parts = [ActorSource, ChangePositions, ReadRegistry, ResolverFields, Reads, Admission];

/** The GraphQL endpoint: code first, CSRF protection on, one error shape, queries through graphql-jit. */
export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ACTOR_SOURCE, CHANGE_POSITIONS, ReadRegistry, ResolverFields, Reads, Admission],
    useFactory: (...[actors, positions, registry, fields, reads, admission]: Parts) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformAutoSchemaFile: true,
      transformSchema: readSchema(registry, fields),
      csrfPrevention: true,
      // Who may not introspect sends no operations of his own at all (edges/admission.ts).
      introspection: true,
      allowBatchedHttpRequests: false,
      playground: false,
      includeStacktraceInErrorResponses: false,
      persistedQueries: false,
      parseOptions: { maxTokens: MOST_TOKENS },
      stopOnTerminationSignals: false,
      autoTransformHttpErrors: false,
      formatError: errorFormatter((error, errorId) => log.error({ err: error, errorId }, 'bug')),
      // Nothing is cached; and the plugin for it wraps every field of the schema in a resolver, which costs with each value.
      plugins: [
        operationLimits((source) => admission.isOwn(source)),
        answerStatus(),
        jitPlugin({ compiles: (operation) => reads.trusts(operation) }),
        ApolloServerPluginCacheControlDisabled(),
      ],
      context: async (exchange: Pick<GraphqlContext, 'req' | 'res'>) => {
        const context = await contextOfRequest(actors, positions, exchange);
        admission.admit(context.actor, exchange.req);
        return context;
      },
    }),
  });
