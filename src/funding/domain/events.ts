import type { FundingApplicationId, PersonId, ProposalId } from '../../shared/ids.js';
import type { ApplicationState } from './application-state.js';

/** What funding tells the others: ids and codes only. */
export interface FundingEvents {
  /** An application came into another state: handed in, granted, refused or withdrawn. */
  readonly FundingMoved: {
    readonly applicationId: FundingApplicationId;
    readonly proposalId: ProposalId;
    readonly state: ApplicationState;
    /** Who did it, by his person in the town; null for an office without one. */
    readonly byPersonId: PersonId | null;
  };
}
export type FundingTopic = keyof FundingEvents;

const TOPICS: Readonly<Record<FundingTopic, true>> = { FundingMoved: true };
/** Every topic of this module: each needs exactly one handler. */
export const fundingTopics = Object.keys(TOPICS) as readonly FundingTopic[];
