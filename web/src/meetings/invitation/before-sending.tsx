import { useState } from 'react';
import type { Meeting } from '../meeting';
import { GuestsCard } from './guests-card';
import { MailPreview } from './mail-preview';
import { PeriodCard } from './period-card';
import { RecipientsCard } from './recipients-card';
import { useInvitationPreview } from './use-invitation-preview';

/** What goes out and to whom, before it goes out. */
export function BeforeSending({ meeting }: { readonly meeting: Meeting }) {
  const [recipientId, choose] = useState<string | null>(null);
  const preview = useInvitationPreview(meeting, { recipientId });
  return (
    <>
      <PeriodCard meeting={meeting} />
      <RecipientsCard meeting={meeting} preview={preview} />
      <GuestsCard meeting={meeting} />
      <MailPreview meeting={meeting} preview={preview} onChoose={choose} />
    </>
  );
}
