import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { Meeting } from '../meeting';
import { inviteesOf } from './invitee';
import type { Mailing } from './use-mailing';

interface NudgeCardProps {
  readonly meeting: Meeting;
  readonly mailing: Mailing;
}

/** Who has not answered is asked again: by itself on planned days, or now. */
export function NudgeCard({ meeting, mailing }: NudgeCardProps) {
  const t = useTexts();
  if (!meeting.may.includes('NUDGE')) return null;
  const open = inviteesOf(meeting).filter(({ answer }) => answer === 'OPEN').length;
  const planned = meeting.bodies.flatMap(({ body }) => body?.rulesInForce?.parameters.nudgeAfterDays ?? []);
  const days = [...new Set(planned)].toSorted((a, b) => a - b);
  return (
    <Card
      title={t('invitation.nudge.title')}
      actions={
        open === 0 ? undefined : (
          <Button icon="mail" busy={mailing.busy} onClick={() => mailing.nudge(meeting)}>
            {t('invitation.nudge.now')}
          </Button>
        )
      }
    >
      <p className="kern-body">{t('invitation.nudge.open', { n: open })}</p>
      {days.length > 0 && (
        <p className="kern-body">
          {t('invitation.nudge.planned', {
            days: new Intl.ListFormat('de-DE').format(days.map(String)),
          })}
        </p>
      )}
    </Card>
  );
}
