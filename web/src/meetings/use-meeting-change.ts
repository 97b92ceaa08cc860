import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { Refused } from '../api/change';
import {
  type ChangedMeetingFragment,
  MeetingPageDocument,
  type MeetingPageQuery,
} from '../api/generated/graphql';
import { PAGE, pageKey } from '../api/page-data';
import { type Meeting, useMeeting } from './meeting';

/** What a change of a meeting answers with. */
export type ChangedMeeting = ChangedMeetingFragment;

export interface MeetingChange {
  /** Sends the change over the meeting as it was last seen. */
  readonly send: (seen: { meetingId: string; revision: number }) => Promise<ChangedMeeting>;
  /** What this change builds on: when somebody else has changed it meanwhile, the user decides anew. */
  readonly over: (meeting: Meeting) => unknown;
  /** What the page shows until the answer is there. */
  readonly expected?: (meeting: Meeting) => Meeting;
}

/**
 * Changes the meeting of the page: one change after the other, each over the revision that the one before made.
 * A change that touches nothing of what others did meanwhile goes through; else it is refused (CHANGED_MEANWHILE).
 */
export function useMeetingChange(): (change: MeetingChange) => Promise<ChangedMeeting> {
  const { id } = useMeeting();
  const page = useCachedMeeting(id);
  const queries = useQueryClient();
  const mutationKey = ['meeting', id];
  /** The changes that are still waiting, each with what it builds on: as the user saw it when he decided. */
  const waiting = useRef(new Map<MeetingChange, string>());
  /** As the server last answered, without what is only expected. */
  const answered = useRef<Meeting>(undefined);
  /** With what the changes that are still waiting will do to it. */
  const asExpected = (meeting: Meeting): Meeting =>
    [...waiting.current.keys()].reduce((shown, { expected }) => expected?.(shown) ?? shown, meeting);
  const { mutateAsync } = useMutation({
    mutationKey,
    scope: { id: `meeting-${id}` },
    networkMode: 'always',
    onMutate: async (change: MeetingChange) => {
      if (waiting.current.size === 0) answered.current = page.read();
      waiting.current.set(change, JSON.stringify(change.over(page.read())));
      await page.stopFetching();
      page.write(asExpected(page.read()));
    },
    mutationFn: async (change: MeetingChange) => {
      const builtOn = waiting.current.get(change);
      const changed = await send(change, builtOn, page).finally(() => waiting.current.delete(change));
      await page.stopFetching();
      answered.current = { ...page.read(), ...changed };
      page.write(asExpected(answered.current));
      return changed;
    },
    // What was expected did not happen; a later answer, fetched meanwhile, shows nothing expected anyway.
    onError: () => {
      const before = answered.current;
      if (before?.revision === page.read().revision) page.write(asExpected(before));
    },
    // Other pages show it too; while further changes wait, their answers come first.
    onSettled: () => {
      if (queries.isMutating({ mutationKey }) === 1) void queries.invalidateQueries({ queryKey: [PAGE] });
    },
  });
  return useCallback((change) => mutateAsync(change), [mutateAsync]);
}

/** The meeting as this browser knows it. */
function useCachedMeeting(id: string) {
  const queries = useQueryClient();
  const queryKey = pageKey(MeetingPageDocument, { id });
  return {
    read: (): Meeting => {
      const meeting = queries.getQueryData<MeetingPageQuery>(queryKey)?.meeting;
      if (meeting === null || meeting === undefined) throw new Error('The page shows no meeting.');
      return meeting;
    },
    write: (changed: Partial<Meeting>): void => {
      queries.setQueryData<MeetingPageQuery>(queryKey, (page) =>
        page?.meeting ? { ...page, meeting: { ...page.meeting, ...changed } } : page,
      );
    },
    stopFetching: () => queries.cancelQueries({ queryKey }),
    fetch: () => queries.refetchQueries({ queryKey }),
  };
}

/** Several people who add at once overtake each other a few times at most. */
const MOST_TRIES = 5;

/** A refusal because of others counts only when what the change builds on is no longer there as it was seen. */
async function send(
  { send: sendOver, over }: MeetingChange,
  builtOn: string | undefined,
  page: ReturnType<typeof useCachedMeeting>,
): Promise<ChangedMeeting> {
  for (let tries = 1; ; tries += 1) {
    const { id: meetingId, revision } = page.read();
    try {
      return await sendOver({ meetingId, revision });
    } catch (error) {
      if (!isOvertaken(error) || tries === MOST_TRIES) throw error;
      await page.fetch();
      if (JSON.stringify(over(page.read())) !== builtOn) throw error;
    }
  }
}

const isOvertaken = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'CHANGED_MEANWHILE';
