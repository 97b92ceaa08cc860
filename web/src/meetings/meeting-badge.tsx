import type { MeetingState } from '../api/generated/graphql';
import { type TextName, useTexts } from '../texts';
import { Badge } from '../ui/badge';

const LOOK = {
  DRAFT: { kind: 'warning', text: 'meetings.state.DRAFT' },
  INVITED: { kind: 'info', text: 'meetings.state.INVITED' },
  HELD: { kind: 'success', text: 'meetings.state.HELD' },
  CANCELLED: { kind: 'danger', text: 'meetings.state.CANCELLED' },
} as const satisfies Record<MeetingState, { kind: string; text: TextName }>;

/** The state of a meeting in one word. */
export const MeetingBadge = ({ state }: { readonly state: MeetingState }) => (
  <Badge kind={LOOK[state].kind}>{useTexts()(LOOK[state].text)}</Badge>
);
