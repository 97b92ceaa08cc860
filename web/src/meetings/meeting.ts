import { useOutletContext } from 'react-router';
import type { MeetingPageQuery } from '../api/generated/graphql';

/** A meeting as its page shows it. */
export type Meeting = NonNullable<MeetingPageQuery['meeting']>;
export type AgendaItem = Meeting['agenda'][number];

/** The meeting of the page in which a tab stands. */
export const useMeeting = (): Meeting => useOutletContext<Meeting>();
