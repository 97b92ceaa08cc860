import { AnswerBadge, AnswerInvitation } from '../../overview/answer-invitation';
import { useTexts } from '../../texts';
import { type Meeting, useMeeting } from '../meeting';

/** The own answer, for each seat for which one is called: given here, or to be read once it counts. */
export function OwnAnswers() {
  const t = useTexts();
  const { myInvitations, state } = useMeeting();
  if (myInvitations.length === 0 || state === 'CANCELLED') return null;
  return (
    <section className="stack no-print" aria-labelledby="own-answer">
      <h2 className="kern-heading-medium section-title" id="own-answer">
        {t('meetings.myAnswer')}
      </h2>
      {myInvitations.map((invitation) => (
        <OwnAnswer key={invitation.id} invitation={invitation} named={myInvitations.length > 1} />
      ))}
    </section>
  );
}

interface OwnAnswerProps {
  readonly invitation: Meeting['myInvitations'][number];
  /** Says for which seat, where there is more than one. */
  readonly named: boolean;
}

const OwnAnswer = ({ invitation, named }: OwnAnswerProps) => (
  <div className="stack">
    {named && invitation.seat?.organisation && (
      <h3 className="kern-title section-title">{invitation.seat.organisation.name}</h3>
    )}
    {invitation.canAnswer ? (
      <AnswerInvitation invitation={invitation} />
    ) : (
      <p className="section-title">
        <AnswerBadge answer={invitation.answer} />
      </p>
    )}
  </div>
);
