import { useState } from 'react';
import { useChange } from '../../api/change';
import { NudgeDocument, SendInvitationAgainDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { sentenceOf } from '../../ui/sentence-of';
import type { Meeting } from '../meeting';
import { type Invitee, nameOf } from './invitee';

/** Mails that go out at one press of a button, and what became of it. */
export interface Mailing {
  readonly sendAgain: (invitee: Invitee) => void;
  readonly nudge: (meeting: Meeting) => void;
  readonly busy: boolean;
  readonly done: string | undefined;
  readonly problem: string | undefined;
}

export function useMailing(): Mailing {
  const t = useTexts();
  const again = useChange(SendInvitationAgainDocument);
  const nudge = useChange(NudgeDocument);
  const [said, say] = useState<{ readonly done?: string; readonly problem?: string }>({});
  const tell = (done: string) => ({
    onSuccess: () => say({ done }),
    onError: (error: Error) => say({ problem: sentenceOf(error) }),
  });
  return {
    sendAgain: (invitee) =>
      again.mutate(
        { input: { invitationId: invitee.id } },
        tell(t('invitation.sentAgain', { name: nameOf(invitee) })),
      ),
    nudge: ({ id }) => nudge.mutate({ input: { meetingId: id } }, tell(t('invitation.nudge.done'))),
    busy: again.isPending || nudge.isPending,
    done: said.done,
    problem: said.problem,
  };
}
