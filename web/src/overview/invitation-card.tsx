import type { OverviewPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Link } from 'react-router';
import { AnswerInvitation } from './answer-invitation';
import { DateLeaf, WhenAndWhere } from './when-and-where';

type Invitation = OverviewPageQuery['myInvitations'][number];

/** An invitation that waits for an answer, answered where it stands. */
export function InvitationCard({ invitation }: { readonly invitation: Invitation }) {
  const t = useTexts();
  const { meeting } = invitation;
  if (meeting === null) return null;
  return (
    <article className="overview-item" aria-labelledby={`inv-${invitation.id}`}>
      <DateLeaf instant={meeting.startsAt} />
      <div className="overview-item-body">
        <h2 className="kern-title" id={`inv-${invitation.id}`}>
          <Link className="kern-link" to={`/sitzungen/${meeting.id}`}>
            {meeting.title}
          </Link>
        </h2>
        <WhenAndWhere meeting={meeting} />
        <CalledAs invitation={invitation} />
        {meeting.answerBy !== null && invitation.answer === 'OPEN' && (
          <p className="kern-body">{t('overview.answerBy', { day: dayOnly(meeting.answerBy) })}</p>
        )}
        <AnswerInvitation invitation={invitation} />
      </div>
    </article>
  );
}

/** For which seat, as whose deputy, or for which item somebody is called. */
export function CalledAs({ invitation }: { readonly invitation: Invitation }) {
  const t = useTexts();
  const seat = invitation.seat?.organisation?.name;
  if (invitation.role === 'GUEST') {
    const item = invitation.agendaItem?.title;
    return (
      <p className="kern-body muted">
        {item === undefined ? t('overview.guest') : t('overview.guestFor', { item })}
      </p>
    );
  }
  if (seat === undefined) return null;
  return (
    <p className="kern-body muted">
      {t(invitation.role === 'DEPUTY' ? 'overview.deputyFor' : 'overview.seatOf', { seat })}
    </p>
  );
}
