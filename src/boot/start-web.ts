import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type pg from 'pg';
import { AppModule } from '../app.module.js';
import { explorerRouter } from '../platform/explorer/index.js';
import {
  ACTOR_SOURCE,
  type ActorSource,
  Admission,
  CHANGE_POSITIONS,
  type ChangePositions,
  contextOfRequest,
  directDoor,
  presumedContext,
  type Explorers,
} from '../platform/graphql/index.js';
import { databaseCheck, healthRouter, migrationsCheck, queueCheck } from '../platform/health/index.js';
import {
  GRAPHQL_PATH,
  graphqlDoor,
  headersOfAll,
  limitPatience,
  PATIENCE,
  protectAll,
} from '../platform/http/index.js';
import { LIVE_SESSIONS, LiveHub, liveRouter, type LiveSessions } from '../platform/live/index.js';
import { log, NestLog, withRequestId } from '../platform/log/index.js';
import type { Composition } from '../platform/platform.module.js';
import { APP_POOL, EXPLORERS, WORKER_POOL } from '../platform/tokens.js';
import { clientFiles, clientRouter, trustedDocuments } from '../platform/web/index.js';
import { checkout } from './checkout.js';

/** The API on its port. `close` answers what is under way, then lets go of all connections. */
export interface RunningWeb {
  /** Origin on which it listens, e.g. `http://localhost:3000`. */
  readonly address: string;
  readonly app: NestExpressApplication;
  close(): Promise<void>;
}

/** The largest that our client sends is a member list of a town with its papers: some 100 KB. */
const LARGEST_BODY = '1mb';
/** A form of a page without JavaScript holds an address, a password or an answer. */
const LARGEST_FORM = '16kb';

/** Starts the API. Port 0 takes any free port; `first` looks at every request before anything else does. */
export async function startWeb(
  composition: Composition,
  first: readonly RequestHandler[] = [],
): Promise<RunningWeb> {
  const client = clientFiles(join(checkout, 'web/dist'));
  const clientOperations = [...client.operations.values()];
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with({
      ...composition,
      role: 'web',
      clientOperations,
      serverPageStyle: client.serverPageStyle,
    }),
    {
      logger: new NestLog(log),
      abortOnError: false,
      bodyParser: false,
    },
  );
  app.disable('x-powered-by');
  // Nothing may be stored, so nobody asks again with an ETag: reckoning one costs time with every answer.
  app.disable('etag');
  app.set('trust proxy', composition.config.trustedProxies);
  const { publicUrl } = composition.config;
  limitPatience(app.getHttpServer(), composition.patience ?? PATIENCE, headersOfAll(publicUrl));
  app.use(everyRequest, protectAll(publicUrl), ...first);
  app.use(healthRouter(checks(app)), explorer(app, client.serverPageStyle));
  app.use(live(app, publicUrl));
  app.use(clientRouter(client, { showcase: composition.showcase ?? false }));
  app.use(GRAPHQL_PATH, graphqlDoor);
  app.useBodyParser('json', { limit: LARGEST_BODY });
  app.useBodyParser('urlencoded', { limit: LARGEST_FORM, extended: false });
  app.use(trustedDocuments(client.operations));
  app.use(GRAPHQL_PATH, direct(app));
  await app.listen(composition.config.port, composition.config.bind);
  // Pages that are answered before the first stream opens have to know from where on it tells.
  void app.get(LiveHub).hear();
  const bound = app.getHttpServer().address() as { port: number };
  return { address: `http://localhost:${bound.port}`, app, close: () => close(app) };
}

/** Apollo waits ten seconds for open answers, and streams never end by themselves: they go first. */
async function close(app: NestExpressApplication): Promise<void> {
  await app.get(LiveHub).stop();
  await app.close();
}

/** Each request has an id that stands in its log lines and in its answer. */
function everyRequest(_request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  response.setHeader('X-Request-Id', id);
  withRequestId(id, next);
}

const checks = (app: NestExpressApplication) => [
  databaseCheck(app.get<pg.Pool>(APP_POOL)),
  // The start brings the schema up to date before it listens.
  migrationsCheck(() => true),
  queueCheck(app.get<pg.Pool>(WORKER_POOL)),
];

function direct(app: NestExpressApplication): RequestHandler {
  const actors = app.get<ActorSource>(ACTOR_SOURCE);
  const positions = app.get<ChangePositions>(CHANGE_POSITIONS);
  const admission = app.get(Admission);
  const host = app.get(GraphQLSchemaHost, { strict: false });
  return directDoor({
    // Made by the time the application listens.
    schema: () => host.schema,
    isOwn: (source) => admission.isOwn(source),
    known: (exchange) =>
      presumedContext(actors, positions, exchange) ?? {
        context: contextOfRequest(actors, positions, exchange),
        premise: null,
      },
  });
}

const live = (app: NestExpressApplication, publicUrl: string): RequestHandler =>
  liveRouter({
    hub: app.get(LiveHub),
    sessions: app.get<LiveSessions>(LIVE_SESSIONS),
    publicOrigin: new URL(publicUrl).origin,
  });

const explorer = (app: NestExpressApplication, style: string): RequestHandler =>
  explorerRouter({
    actorOf: (request) => app.get<ActorSource>(ACTOR_SOURCE).ofRequest(request),
    explores: app.get<Explorers>(EXPLORERS),
    style,
    endpoint: GRAPHQL_PATH,
  });
