import { type DynamicModule, Global, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import type { Config } from './config/index.js';
import {
  connectionOf,
  createDataSource,
  type DatabaseAddress,
  onceDatabaseAnswers,
  UnitOfWork,
} from './database/index.js';
import { DeclaredAudiences } from './graphql/declared-audiences.js';
import { DeclaredPermissions } from './graphql/declared-permissions.js';
import { Admission, type Explorers, explorersByRight } from './graphql/edges/index.js';
import { ErrorFilter, type Patience } from './http/index.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { MutationAnswer } from './graphql/mutation-answer.js';
import { PermissionGuard } from './graphql/permission.js';
import type { ActorParameters, ReadModel } from './graphql/read/read-model.js';
import { ReadPool } from './graphql/read/read-pool.js';
import { ReadRegistry } from './graphql/read/read-registry.js';
import { Reads } from './graphql/read/reads.js';
import { ResolverFields } from './graphql/resolver-fields.js';
import { trustedOperations } from './graphql/read/trusted-operations.js';
import { VisibleThings } from './graphql/visible-things.js';
import { liveProviders } from './live/index.js';
import { LazyMailer, Mailer } from './mail/index.js';
import { PoolsAtRest } from './pools-at-rest.js';
import { APP_POOL, CONFIG, DATABASE_ADDRESS, EXPLORERS, SERVER_PAGE_STYLE, WORKER_POOL } from './tokens.js';
import { workerProviders } from './worker/index.js';

/** What one process of the application is made of. */
export interface Composition {
  readonly config: Config;
  readonly address: DatabaseAddress;
  readonly clock: Clock;
  /** `web` answers people as kpr_app; `worker` handles outbox, notices and jobs as kpr_worker. */
  readonly role: 'web' | 'worker';
  /** Modules that only some compositions have, e.g. the demo's sign-in. */
  readonly extraModules?: NonNullable<ModuleMetadata['imports']>;
  /** Serves the page that shows all components of the client: demo and tests. */
  readonly showcase?: boolean;
  /** Operations of the web client, whose statements PostgreSQL may keep prepared. */
  readonly clientOperations?: readonly string[];
  /** Address of the style sheet for pages that the server makes itself. */
  readonly serverPageStyle?: string;
  /** Who may send operations of his own, and introspect. Default: who has the right API_EXPLORER. */
  readonly explorers?: Explorers;
  /** How long connections may take; only tests are less patient than PATIENCE. */
  readonly patience?: Patience;
  /** Sees every statement of the read side, so that tests can count them. */
  readonly onStatement?: (text: string) => void;
}

/** What the modules of the domain bring to the platform, which knows none of them. */
export interface Contributions {
  readonly entities: readonly EntitySchema[];
  readonly readModels: readonly ReadModel[];
  /** GraphQL documents of our own client: everybody may send them, and PostgreSQL may keep their statements prepared. */
  readonly operations: readonly string[];
  readonly actorParameters: (actor: Actor) => ActorParameters;
}

/** Everything that all modules share: one instance per process. */
@Global()
@Module({})
export class PlatformModule {
  static with(composition: Composition, contributions: Contributions): DynamicModule {
    const providers = [
      ...values(composition),
      ...database(composition, contributions),
      ...reading(composition, contributions),
      ...workerProviders,
      ...(composition.role === 'web' ? liveProviders : []),
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, ...(composition.role === 'web' ? [graphqlModule()] : [])],
      providers: [
        ...providers,
        VisibleThings,
        MutationAnswer,
        PoolsAtRest,
        ResolverFields,
        DeclaredPermissions,
        ...(composition.role === 'web' ? [DeclaredAudiences] : []),
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [
        ...providers.map((provider) => tokenOf(provider)),
        VisibleThings,
        MutationAnswer,
        ResolverFields,
      ],
    };
  }
}

const tokenOf = (provider: Provider) => (typeof provider === 'function' ? provider : provider.provide);

const values = ({
  config,
  address,
  clock,
  serverPageStyle = '',
  explorers = explorersByRight,
}: Composition): Provider[] => [
  { provide: CONFIG, useValue: config },
  { provide: DATABASE_ADDRESS, useValue: address },
  { provide: CLOCK, useValue: clock },
  { provide: SERVER_PAGE_STYLE, useValue: serverPageStyle },
  { provide: EXPLORERS, useValue: explorers },
  { provide: Mailer, useFactory: () => new LazyMailer(config.smtp) },
];

const poolOf = (address: DatabaseAddress, role: 'kpr_app' | 'kpr_worker', max: number): pg.Pool => {
  const pool = new pg.Pool({ ...connectionOf(address, role), max });
  // The pool has dropped a broken idle connection already; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
};

const database = ({ address, role, config }: Composition, { entities }: Contributions): Provider[] => [
  {
    provide: DataSource,
    useFactory: () =>
      onceDatabaseAnswers(() =>
        createDataSource({
          address,
          role: role === 'web' ? 'kpr_app' : 'kpr_worker',
          entities,
          poolSize: config.databasePool,
        }).initialize(),
      ),
  },
  {
    provide: UnitOfWork,
    inject: [DataSource, CLOCK],
    useFactory: (source: DataSource, clock: Clock) => new UnitOfWork(source, clock),
  },
  { provide: APP_POOL, useFactory: () => poolOf(address, 'kpr_app', config.databasePool) },
  { provide: WORKER_POOL, useFactory: () => poolOf(address, 'kpr_worker', 4) },
];

const reading = ({ address, config, onStatement }: Composition, contributions: Contributions): Provider[] => [
  { provide: ReadRegistry, useFactory: () => new ReadRegistry(contributions.readModels) },
  {
    provide: Admission,
    inject: [EXPLORERS],
    useFactory: (explorers: Explorers) => new Admission(contributions.operations, explorers),
  },
  {
    provide: ReadPool,
    useFactory: () =>
      new ReadPool({
        ...connectionOf(address, 'kpr_app'),
        max: config.databasePool,
        ...(onStatement && { onStatement }),
      }),
  },
  {
    provide: Reads,
    inject: [ReadRegistry, ReadPool, CLOCK],
    useFactory: (registry: ReadRegistry, pool: ReadPool, clock: Clock) =>
      new Reads({
        ...{ registry, pool, clock },
        actorParameters: contributions.actorParameters,
        trusted: trustedOperations(contributions.operations),
      }),
  },
];
