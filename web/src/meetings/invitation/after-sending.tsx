import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button, ButtonLink } from '../../ui/button';
import { Status } from '../../ui/status';
import type { Meeting } from '../meeting';
import { AnswersCard } from './answers-card';
import { InviteGuestDialog } from './invite-guest-dialog';
import { NudgeCard } from './nudge-card';
import { PeriodCard } from './period-card';
import { QuorumCard } from './quorum-card';
import { RefusedMails } from './refused-mails';
import { SendingProgress } from './sending-progress';
import { type Mailing, useMailing } from './use-mailing';

/** What came back since the invitation went out. */
export function AfterSending({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const mailing = useMailing();
  const [inviting, setInviting] = useState(false);
  const may = meeting.may.includes('INVITE_GUEST');
  const guests: ReactNode = !may ? undefined : (
    <Button icon="add" onClick={() => setInviting(true)}>
      {t('invitation.guests.invite')}
    </Button>
  );
  return (
    <>
      {meeting.state === 'CANCELLED' && (
        <Alert kind="danger" title={t('invitation.cancelled', { reason: meeting.cancelReason })} />
      )}
      <RefusedMails meeting={meeting} mailing={mailing} />
      <ToServe meeting={meeting} />
      <MailingNotice mailing={mailing} />
      <SendingProgress meeting={meeting} />
      <QuorumCard meeting={meeting} />
      <AnswersCard meeting={meeting} mailing={mailing} actions={guests} />
      <NudgeCard meeting={meeting} mailing={mailing} />
      {meeting.canManage && <PeriodCard meeting={meeting} />}
      {inviting && <InviteGuestDialog meeting={meeting} onClose={() => setInviting(false)} />}
    </>
  );
}

/** Leads to the list of those whom the office has to tell by post or phone. */
function ToServe({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const unserved = [...meeting.invitations, ...meeting.guests].filter((each) => each.unserved.length > 0);
  if (unserved.length === 0) return null;
  return (
    <Alert kind="warning" title={t('service.some', { n: unserved.length })}>
      <ButtonLink to={`/sitzungen/zustellung?sitzung=${meeting.id}`} icon="arrow-forward">
        {t('service.title')}
      </ButtonLink>
    </Alert>
  );
}

function MailingNotice({ mailing }: { readonly mailing: Mailing }) {
  return (
    <>
      <Status>{mailing.done !== undefined && <Alert kind="success" title={mailing.done} />}</Status>
      {mailing.problem !== undefined && <Alert kind="danger" title={mailing.problem} justHappened />}
    </>
  );
}
