import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import type { FundingTopic } from '../../../src/funding/domain/events.js';
import { PlanFundingNotices } from '../../../src/notifications/use-cases/plan-funding-notices.js';
import { PlanProposalNotices } from '../../../src/notifications/use-cases/plan-proposal-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import type { ProposalTopic } from '../../../src/proposals/domain/events.js';
import type { TestApp } from '../../harness/app.js';
import type { WorkerParts } from '../notifications/worker-parts.js';

const plansOf = (
  parts: WorkerParts,
): Readonly<Record<ProposalTopic | FundingTopic, (event: DeliveredEvent) => Promise<void>>> => {
  const plan = parts.get(PlanProposalNotices);
  return {
    ProposalMoved: (event) => plan.aboutStep(event),
    ReviewAsked: (event) => plan.aboutReview(event),
    ProposalCommented: (event) => plan.aboutComment(event),
    AuthorInvited: (event) => plan.aboutAuthor(event, 'AUTHOR_INVITED'),
    AuthorRemoved: (event) => plan.aboutAuthor(event, 'AUTHOR_REMOVED'),
    FundingMoved: (event) => parts.get(PlanFundingNotices).run(event),
  };
};

/** Handles the events of a proposal, and of the money for it, that came since the last time, and sends what is due; the mails, the oldest first. */
export async function mailsAbout(
  proposalId: string,
  { app, parts }: { readonly app: TestApp; readonly parts: WorkerParts },
): Promise<ReceivedMail[]> {
  const events = await app.database.query<DeliveredEvent & { topic: ProposalTopic | FundingTopic }>(
    `select id, topic, territory_id as "territoryId", payload from outbox where payload->>'proposalId' = $1 order by id`,
    [proposalId],
  );
  const plans = plansOf(parts);
  for (const event of events) await plans[event.topic](event);
  const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
  for (const { claims } of batches) await parts.get(SendNotices).run(claims);
  const received = (await app.mailbox.messages()).toReversed();
  app.mailbox.clear();
  return received;
}
