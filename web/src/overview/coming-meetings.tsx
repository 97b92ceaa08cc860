import { Link } from 'react-router';
import type { OverviewPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { AnswerBadge, AnswerInvitation } from './answer-invitation';
import { CalledAs } from './invitation-card';
import { DateLeaf, WhenAndWhere } from './when-and-where';

type Meeting = OverviewPageQuery['coming']['nodes'][number];
type Invitation = OverviewPageQuery['myInvitations'][number];

interface ComingsProps {
  readonly data: OverviewPageQuery;
  /** Ids of invitations that are answered above. */
  readonly inPlace: ReadonlySet<string>;
}

/** The next meetings, each with the own answer. */
export function Comings({ data, inPlace }: ComingsProps) {
  const t = useTexts();
  const { coming, myInvitations } = data;
  return (
    <section className="stack" aria-labelledby="coming">
      <h2 className="kern-heading-medium overview-heading" id="coming">
        {t('overview.coming')}
      </h2>
      {coming.nodes.length === 0 ? (
        <p className="kern-body muted">{t('overview.coming.none')}</p>
      ) : (
        <ul className="overview-list">
          {coming.nodes.map((meeting) => (
            <ComingMeeting
              key={meeting.id}
              meeting={meeting}
              invitations={myInvitations.filter((own) => own.meeting?.id === meeting.id)}
              inPlace={inPlace}
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
  readonly inPlace: ReadonlySet<string>;
}

function ComingMeeting({ meeting, invitations, inPlace }: ComingMeetingProps) {
  const t = useTexts();
  const { accepted, declined, open } = meeting.answerCounts;
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
          <p className="kern-body muted">{t('overview.counts', { accepted, declined, open })}</p>
        )}
        {invitations.map((invitation) => (
          <OwnAnswer key={invitation.id} invitation={invitation} above={inPlace.has(invitation.id)} />
        ))}
      </div>
    </li>
  );
}

/** The own answer; it can be changed here unless the buttons stand above already. */
function OwnAnswer({ invitation, above }: { readonly invitation: Invitation; readonly above: boolean }) {
  const t = useTexts();
  return (
    <div className="own-answer">
      <span className="kern-body">{t('overview.ownAnswer')}</span>
      <AnswerBadge answer={invitation.answer} />
      {invitation.canAnswer && !above && (
        <details className="own-answer-change">
          <summary>{t('overview.changeAnswer')}</summary>
          <CalledAs invitation={invitation} />
          <AnswerInvitation invitation={invitation} />
        </details>
      )}
    </div>
  );
}
