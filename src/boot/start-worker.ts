import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { councilTopics } from '../council/index.js';
import { deadlineTopics } from '../deadlines/index.js';
import { fundingTopics } from '../funding/index.js';
import { identityTopics } from '../identity/index.js';
import { installationTopics } from '../installation/index.js';
import { meetingTopics } from '../meetings/index.js';
import { proposalTopics } from '../proposals/index.js';
import { projectTopics } from '../projects/index.js';
import { taskTopics } from '../tasks/index.js';
import { noticeJobs } from '../notifications/index.js';
import { log, NestLog } from '../platform/log/index.js';
import { OUTBOX_JOB, OutboxHandlers } from '../platform/outbox/index.js';
import type { Composition } from '../platform/platform.module.js';
import { JobRegistry } from '../platform/queue/index.js';
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
  // A topic or job that nobody handles would wait for ever: better no start.
  app
    .get(OutboxHandlers)
    .assertComplete([
      ...councilTopics,
      ...deadlineTopics,
      ...fundingTopics,
      ...identityTopics,
      ...installationTopics,
      ...meetingTopics,
      ...projectTopics,
      ...taskTopics,
      ...proposalTopics,
    ]);
  app.get(JobRegistry).assertComplete([OUTBOX_JOB, ...noticeJobs]);
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
