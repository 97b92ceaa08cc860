import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.js';
import { log, NestLog } from '../platform/log/index.js';
import type { Composition } from '../platform/platform.module.js';

/** The API on its port. `close` answers what is under way, then lets go of all connections. */
export interface RunningWeb {
  /** Origin on which it listens, e.g. `http://localhost:3000`. */
  readonly address: string;
  readonly app: NestExpressApplication;
  close(): Promise<void>;
}

const LARGEST_BODY = '1mb';

/** Starts the API. Port 0 takes any free port. */
export async function startWeb(composition: Composition): Promise<RunningWeb> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with({ ...composition, role: 'web' }),
    {
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  app.disable('x-powered-by');
  app.set('trust proxy', composition.config.trustedProxies);
  app.useBodyParser('json', { limit: LARGEST_BODY });
  await app.listen(composition.config.port, composition.config.bind);
  const bound = app.getHttpServer().address() as { port: number };
  return { address: `http://localhost:${bound.port}`, app, close: () => app.close() };
}
