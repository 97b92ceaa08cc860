import { Link } from 'react-router';
import type { OverviewPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { AnswerBadge, AnswerInvitation } from './answer-invitation';
import { CalledAs } from './called-as';
import { DateLeaf, WhenAndWhere } from './when-and-where';

type Meeting = OverviewPageQuery['coming']['nodes'][number];
type Invitation = OverviewPageQuery['myInvitations'][number];

interface ComingsProps {
  readonly data: OverviewPageQuery;
  /** Ids of invitations that are answered above. */
  readonly inPlace: ReadonlySet<string>;
}

/** The next meetings, each with the own answer; those that are answered above are not repeated. */
export function Comings({ data, inPlace }: ComingsProps) {
  const t = useTexts();
  const { coming, myInvitations } = data;
  const above = new Set(
    myInvitations.filter(({ id, canAnswer }) => canAnswer && inPlace.has(id)).map((own) => own.meeting?.id),
  );
  const meetings = coming.nodes.filter(({ id }) => !above.has(id));
  if (meetings.length === 0 && coming.nodes.length > 0) return null;
  return (
    <section className="stack" aria-labelledby="coming">
      <h2 className="kern-heading-medium overview-heading" id="coming">
        {t('overview.coming')}
      </h2>
      {meetings.length === 0 ? (
        <p className="kern-body muted">{t('overview.coming.none')}</p>
      ) : (
        <ul className="overview-list">
          {meetings.map((meeting) => (
            <ComingMeeting
              key={meeting.id}
              meeting={meeting}
              invitations={myInvitations.filter((own) => own.meeting?.id === meeting.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ComingMeetingProps {
  readonly meeting: Meeting;
  readonly invitations: readonly Invitation[];
}

function ComingMeeting({ meeting, invitations }: ComingMeetingProps) {
  const t = useTexts();
  const { accepted, declined, open } = meeting.answerCounts;
  const forecast = meeting.bodies[0]?.quorumForecast?.text;
  return (
    <li className="overview-item overview-item-quiet">
      <DateLeaf instant={meeting.startsAt} />
      <div className="overview-item-body">
        <h3 className="kern-title">
          <Link className="kern-link" to={`/sitzungen/${meeting.id}`}>
            {meeting.title}
          </Link>
        </h3>
        <WhenAndWhere meeting={meeting} />
        {meeting.canManage && (
          <p className="kern-body muted">
            {t('overview.counts', { accepted, declined, open })}. {forecast}
          </p>
        )}
        {invitations.map((invitation) => (
          <OwnAnswer key={invitation.id} invitation={invitation} />
        ))}
      </div>
    </li>
  );
}

/** The own answer, and the way to change it. */
function OwnAnswer({ invitation }: { readonly invitation: Invitation }) {
  const t = useTexts();
  return (
    <div className="own-answer">
      <span className="kern-body">{t('overview.ownAnswer')}</span>
      <AnswerBadge answer={invitation.answer} />
      {invitation.canAnswer && (
        <details className="own-answer-change">
          <summary>{t('overview.changeAnswer')}</summary>
          <CalledAs invitation={invitation} />
          <AnswerInvitation invitation={invitation} />
        </details>
      )}
    </div>
  );
}
