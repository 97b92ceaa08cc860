import { useState } from 'react';
import { UninviteGuestDocument } from '../../api/generated/graphql';
import { useChange } from '../../api/change';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { sentenceOf } from '../../ui/sentence-of';
import type { Meeting } from '../meeting';
import { InviteGuestDialog } from './invite-guest-dialog';

type Guest = Meeting['guests'][number];

/** The guests of a draft. */
export function GuestsCard({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Guest>();
  const may = meeting.may.includes('INVITE_GUEST');
  return (
    <Card
      title={t('invitation.guests.title')}
      actions={
        !may ? undefined : (
          <Button icon="add" onClick={() => setInviting(true)}>
            {t('invitation.guests.invite')}
          </Button>
        )
      }
    >
      {meeting.guests.length === 0 && <p className="kern-body">{t('invitation.guests.empty')}</p>}
      <ul className="plain-list">
        {meeting.guests.map((guest) => (
          <li key={guest.id} className="row guest">
            <GuestLine guest={guest} />
            {may && (
              <Button look="tertiary" icon="close" onClick={() => setLeaving(guest)}>
                {t('invitation.guests.uninviteNamed', { name: guest.person?.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {inviting && <InviteGuestDialog meeting={meeting} onClose={() => setInviting(false)} />}
      {leaving && <UninviteDialog guest={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}

function GuestLine({ guest }: { readonly guest: Guest }) {
  const t = useTexts();
  const { person, agendaItem } = guest;
  return (
    <span className="guest-name">
      <strong>{person?.name}</strong>
      {', '}
      {agendaItem === null
        ? t('invitation.guestForNone')
        : t('invitation.guestFor', { item: agendaItem.title })}
    </span>
  );
}

interface UninviteDialogProps {
  readonly guest: { readonly id: string; readonly person: { readonly name: string } | null };
  readonly onClose: () => void;
}

export function UninviteDialog({ guest, onClose }: UninviteDialogProps) {
  const t = useTexts();
  const uninvite = useChange(UninviteGuestDocument);
  return (
    <ConfirmDialog
      title={t('invitation.guests.uninvite.title', { name: guest.person?.name })}
      confirm={t('invitation.guests.uninvite')}
      danger
      busy={uninvite.isPending}
      onConfirm={() => uninvite.mutate({ input: { invitationId: guest.id } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="kern-body">{t('invitation.guests.uninvite.text')}</p>
      {uninvite.error !== null && <Alert kind="danger" title={sentenceOf(uninvite.error)} justHappened />}
    </ConfirmDialog>
  );
}
