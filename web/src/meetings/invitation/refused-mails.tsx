import { Link } from 'react-router';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import type { Meeting } from '../meeting';
import { inviteesOf, latestProof, nameOf, wasRefused } from './invitee';
import type { Mailing } from './use-mailing';

interface RefusedMailsProps {
  readonly meeting: Meeting;
  readonly mailing: Mailing;
}

/** Whom the mail did not reach, and what to do about it. */
export function RefusedMails({ meeting, mailing }: RefusedMailsProps) {
  const t = useTexts();
  const refused = inviteesOf(meeting).filter((invitee) => wasRefused(invitee, meeting));
  if (refused.length === 0 || meeting.state !== 'INVITED') return null;
  return (
    <Alert kind="danger" title={t('invitation.refused.title', { n: refused.length })}>
      <p className="kern-body">{t('invitation.refused.text')}</p>
      <ul className="plain-list">
        {refused.map((invitee) => {
          const name = nameOf(invitee);
          const detail = latestProof(invitee, meeting)?.detail ?? t('invitation.refused.noDetail');
          return (
            <li key={invitee.id} className="row">
              <span>{t('invitation.refused.line', { name, detail })}</span>
              {invitee.person && (
                <Link className="kern-link" to={`/personen/${invitee.person.id}`}>
                  {t('invitation.refused.correct', { name })}
                </Link>
              )}
              {meeting.may.includes('NUDGE') && (
                <Button busy={mailing.busy} onClick={() => mailing.sendAgain(invitee)}>
                  {t('invitation.sendAgainTo', { name })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
