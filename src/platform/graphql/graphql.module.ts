import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { ACTOR_SOURCE, type ActorSource, type GraphqlContext } from './context.js';
import { log } from '../log/index.js';
import { errorFormatter } from './errors.js';
import { jitPlugin } from './jit/index.js';
import { readFieldResolver } from './read/field-key.js';

/** Fields with arguments that no resolver serves are read from the compiled row. */
export function readArgumentFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) field.resolve ??= readFieldResolver;
    }
  }
  return schema;
}

/** The GraphQL endpoint: code first, CSRF protection on, one error shape, queries through graphql-jit. */
export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ACTOR_SOURCE],
    useFactory: (actors: ActorSource) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformAutoSchemaFile: true,
      transformSchema: readArgumentFields,
      csrfPrevention: true,
      introspection: true,
      playground: false,
      includeStacktraceInErrorResponses: false,
      persistedQueries: false,
      stopOnTerminationSignals: false,
      autoTransformHttpErrors: false,
      formatError: errorFormatter((error, errorId) => log.error({ err: error, errorId }, 'bug')),
      plugins: [jitPlugin()],
      context: async ({ req, res }: { req: Request; res: Response }): Promise<GraphqlContext> => ({
        actor: await actors.ofRequest(req),
        req,
        res,
      }),
    }),
  });
