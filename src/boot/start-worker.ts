import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { log, NestLog } from '../platform/log/index.js';
import type { Composition } from '../platform/platform.module.js';
import { WorkerRuntime } from '../platform/worker/index.js';

export interface RunningWorker {
  get<T>(type: abstract new (...args: never[]) => T): T;
  close(): Promise<void>;
}

/** Starts outbox relay, queue and rounds. */
export async function startWorker(composition: Composition): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...composition, role: 'worker' }), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const runtime = app.get(WorkerRuntime);
  await runtime.start();
  return {
    get: (type) => app.get(type),
    close: async () => {
      await runtime.stop();
      await app.close();
    },
  };
}
