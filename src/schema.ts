import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { AudienceModule } from './audience/index.js';
import { CouncilModule } from './council/index.js';
import { DeliveryModule } from './delivery/index.js';
import { FilesModule } from './files/index.js';
import { FundingModule } from './funding/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { IdentityModule } from './identity/index.js';
import { InstallationModule } from './installation/index.js';
import { MeetingsModule } from './meetings/index.js';
import { NotificationsModule } from './notifications/index.js';
import { ProposalsModule } from './proposals/index.js';
import { ProjectsModule } from './projects/index.js';
import { SearchModule } from './search/index.js';
import { TasksModule } from './tasks/index.js';
import { WaitingModule } from './waiting/index.js';

/** Nest's mark on a resolver class. */
const RESOLVER = 'graphql:resolver_type';

/** The resolver classes that the modules name as providers. */
export const resolvers = (): Type[] =>
  [
    AudienceModule,
    CouncilModule,
    DeliveryModule,
    FilesModule,
    FundingModule,
    DeadlinesModule,
    IdentityModule,
    InstallationModule,
    MeetingsModule,
    NotificationsModule,
    ProposalsModule,
    ProjectsModule,
    SearchModule,
    TasksModule,
    WaitingModule,
  ]
    .flatMap((module) => (Reflect.getMetadata('providers', module) ?? []) as unknown[])
    .filter((provider): provider is Type => typeof provider === 'function')
    .filter((provider) => Reflect.hasMetadata(RESOLVER, provider));

/** The schema as the code defines it, without a running application. */
export async function builtSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    return await app.get(GraphQLSchemaFactory).create(resolvers());
  } finally {
    await app.close();
  }
}

/** Sorted SDL, as it is committed in schema.graphql. */
export const printedSchema = async (): Promise<string> =>
  `${printSchema(lexicographicSortSchema(await builtSchema()))}\n`;
