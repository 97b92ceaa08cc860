import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { PlanNotices } from '../../../src/notifications/use-cases/plan-notices.js';
import { loadConfig, type ReturnConfig } from '../../../src/platform/config/index.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import type { TestApp } from '../../harness/app.js';

export type Topic = Parameters<PlanNotices['aboutMeeting']>[0];

/** The worker's parts, not started: a test does each step by hand, in the order that it wants. */
export interface WorkerParts extends AsyncDisposable {
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** Handles the event of a meeting with this topic; the oldest by default. */
  handle(meetingId: string, topic: Topic, index?: number): Promise<void>;
}

/** `returns`: the mailbox for returned mails; none by default. */
export async function workerParts(
  { database, clock, mailbox }: TestApp,
  returns: ReturnConfig | null = null,
): Promise<WorkerParts> {
  const settings = loadConfig({
    KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    KPR_SMTP_URL: mailbox.url,
    KPR_MAIL_FROM: 'rat@schwarzenberg.example',
  });
  const config = { ...settings, returns };
  const composition = { config, address: database.address, clock, role: 'worker' } as const;
  const context = await NestFactory.createApplicationContext(AppModule.with(composition), { logger: false });
  return {
    get: (type) => context.get(type),
    handle: async (meetingId, topic, index = 0) => {
      const events = await database.query<DeliveredEvent>(
        `select id, topic, territory_id as "territoryId", payload from outbox where topic = $2 and payload->>'meetingId' = $1 order by id`,
        [meetingId, topic],
      );
      const event = events[index];
      if (event === undefined) throw new Error(`No ${topic}`);
      await context.get(PlanNotices).aboutMeeting(topic, event);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
