import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { InvitationPreviewDocument, type InvitationPreviewQuery } from '../../api/generated/graphql';
import { run } from '../../api/operation';
import { PAGE } from '../../api/page-data';
import type { Meeting } from '../meeting';

type Seats = NonNullable<NonNullable<InvitationPreviewQuery['meeting']>['bodies'][number]['body']>['seats'];

/** What would go out, and the seats of the convening bodies with their deputies. */
export type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']> & { readonly seats: Seats };
export type PreviewResult = UseQueryResult<Preview | null>;

interface PreviewOf {
  /** A person; null: the first. */
  readonly recipientId?: string | null;
  /** With which the invitation would be sent; null: with what the draft says. */
  readonly urgencyReason?: string | null;
}

/** The invitation as it would go out now; asked anew whenever the meeting has changed. */
export function useInvitationPreview(meeting: Meeting, of: PreviewOf): PreviewResult {
  const { recipientId = null, urgencyReason = null } = of;
  const variables = { meetingId: meeting.id, recipientId, urgencyReason };
  return useQuery({
    queryKey: [PAGE, InvitationPreviewDocument.__meta__?.['hash'], variables, meeting.revision],
    queryFn: async ({ signal }) => previewOf(await run(InvitationPreviewDocument, variables, signal)),
    placeholderData: keepPreviousData,
    enabled: meeting.may.includes('PREVIEW_INVITATION'),
    // A draft that lacks something is no accident: the same question gets the same answer.
    retry: false,
  });
}

function previewOf({ invitationPreview, meeting }: InvitationPreviewQuery): Preview | null {
  const seats = meeting?.bodies.flatMap(({ body }) => body?.seats ?? []) ?? [];
  return invitationPreview === null ? null : { ...invitationPreview, seats };
}
