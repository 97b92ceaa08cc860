import type { NewMeetingPageQuery } from '../../api/generated/graphql';

/** A body for which a meeting may be called. */
export type BodyToCall = NewMeetingPageQuery['bodies'][number];
