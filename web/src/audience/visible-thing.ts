import type { Audience, AudienceShareFragment } from '../api/generated/graphql';

/** A meeting, an item or a topic with what its page knows of who sees it. */
export interface VisibleThing {
  readonly type:
    | 'Meeting'
    | 'AgendaItem'
    | 'Topic'
    | 'Task'
    | 'Project'
    | 'ProjectProposal'
    | 'Attachment'
    | 'FundingApplication';
  readonly id: string;
  readonly title: string;
  readonly audience: readonly Audience[];
  readonly sharedWith: readonly AudienceShareFragment[];
}
