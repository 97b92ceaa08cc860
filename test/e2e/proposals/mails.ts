import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { PlanProposalNotices } from '../../../src/notifications/use-cases/plan-proposal-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import type { ProposalTopic } from '../../../src/proposals/domain/events.js';
import type { TestApp } from '../../harness/app.js';
import type { WorkerParts } from '../notifications/worker-parts.js';

const PLANS: Readonly<
  Record<ProposalTopic, (plan: PlanProposalNotices, event: DeliveredEvent) => Promise<void>>
> = {
  ProposalMoved: (plan, event) => plan.aboutStep(event),
  ReviewAsked: (plan, event) => plan.aboutReview(event),
  ProposalCommented: (plan, event) => plan.aboutComment(event),
  AuthorInvited: (plan, event) => plan.aboutInvitation(event),
};

/** Handles the events of a proposal that came since the last time, and sends what is due; the mails, the oldest first. */
export async function mailsAbout(
  proposalId: string,
  { app, parts }: { readonly app: TestApp; readonly parts: WorkerParts },
): Promise<ReceivedMail[]> {
  const events = await app.database.query<DeliveredEvent & { topic: ProposalTopic }>(
    `select id, topic, territory_id as "territoryId", payload from outbox where payload->>'proposalId' = $1 order by id`,
    [proposalId],
  );
  const plan = parts.get(PlanProposalNotices);
  for (const event of events) await PLANS[event.topic](plan, event);
  const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
  for (const { claims } of batches) await parts.get(SendNotices).run(claims);
  const received = (await app.mailbox.messages()).toReversed();
  app.mailbox.clear();
  return received;
}
