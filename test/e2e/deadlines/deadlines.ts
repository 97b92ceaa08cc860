import { EscalateDeadlines } from '../../../src/deadlines/use-cases/escalate-deadlines.js';
import { RenewDeadlines } from '../../../src/deadlines/use-cases/renew-deadlines.js';
import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { PlanDeadlineNotices } from '../../../src/notifications/use-cases/plan-deadline-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import type { TestApp } from '../../harness/app.js';
import type { User } from '../meetings/town.js';
import type { WorkerParts } from '../notifications/worker-parts.js';

/** A deadline as the API tells of it. */
export interface SeenDeadline {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly dueOn: string;
  readonly lastDay: string;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly [field: string]: unknown;
}

export const FIELDS = `id kind kindName title path bodyName dueOn lastDay isOpen isOverdue rule ruleSource calculation
  consequence escalation { told missed dueAt takenAt reached }`;

/** The deadlines that a user sees, the earliest first. */
export const deadlinesOf = async (
  user: User,
  filter: object = {},
  fields = FIELDS,
): Promise<SeenDeadline[]> => {
  const { deadlines } = await user.ask<{ deadlines: { nodes: SeenDeadline[] } }>(
    `query ($filter: DeadlineFilter) { deadlines(filter: $filter, first: 100) { nodes { ${fields} } } }`,
    { filter },
  );
  return deadlines.nodes;
};

/** What the worker does in one round, by hand. */
export const renewed = (parts: WorkerParts): Promise<number> => parts.get(RenewDeadlines).run();

/** The steps whose hour has come, told and sent; the mails, the oldest first. */
export async function escalated(app: TestApp, parts: WorkerParts) {
  await renewed(parts);
  await parts.get(EscalateDeadlines).run();
  return mailsOf(app, parts);
}

/** Handles the events of steps and sends what is due. */
export async function mailsOf(app: TestApp, parts: WorkerParts) {
  const events = await app.database.query<DeliveredEvent>(
    `select id, topic, territory_id as "territoryId", payload from outbox where topic = 'DeadlineStepDue' order by id`,
  );
  for (const event of events) await parts.get(PlanDeadlineNotices).run(event);
  const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
  for (const { claims } of batches) await parts.get(SendNotices).run(claims);
  const received = (await app.mailbox.messages()).toReversed();
  app.mailbox.clear();
  return received;
}
