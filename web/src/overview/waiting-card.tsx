import { Link } from 'react-router';
import type { OverviewPageQuery } from '../api/generated/graphql';
import type { DoneTask } from '../tasks/just-done';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button';
import { AnswerInvitation } from './answer-invitation';
import { TaskInPlace } from './task-in-place';
import type { WaitingItem } from './waiting';
import { DateLeaf, WhenAndWhere } from './when-and-where';

type Invitation = OverviewPageQuery['myInvitations'][number];

interface WaitingCardProps {
  readonly item: WaitingItem;
  /** Set when it is an invitation, which is answered in place. */
  readonly invitation: Invitation | null;
  readonly onDone: (task: DoneTask) => void;
}

/** One thing that waits: what, until when, why, what happens otherwise, and the way to do it. */
export function WaitingCard({ item, invitation, onDone }: WaitingCardProps) {
  const { id, at, dueOn, demand, title, path, place } = item;
  const day = at ?? (dueOn === null ? null : `${dueOn}T12:00:00Z`);
  const meeting = invitation?.meeting ?? null;
  return (
    <article className="overview-item" aria-labelledby={`waiting-${id}`}>
      {day === null ? <div /> : <DateLeaf instant={day} />}
      <div className="overview-item-body">
        <p className="kern-body overview-item-head">
          <strong>{demand}</strong>
          <Until item={item} />
        </p>
        <h3 className="kern-title" id={`waiting-${id}`}>
          <Link className="kern-link" to={path}>
            {title}
          </Link>
        </h3>
        {meeting === null ? <p className="kern-body">{place}</p> : <WhenAndWhere meeting={meeting} />}
        <p className="kern-body muted">
          {item.reason} {item.consequence}
        </p>
        <InPlace item={item} invitation={invitation} onDone={onDone} />
      </div>
    </article>
  );
}

/** The day, and in words whether it is over. */
function Until({ item: { urgency, dueOn } }: { readonly item: WaitingItem }) {
  const t = useTexts();
  if (dueOn === null) return null;
  const day = dayOnly(dueOn);
  if (urgency !== 'OVERDUE') return <span>{t('overview.until', { day })}</span>;
  return (
    <Badge kind="danger" icon="warning">
      {t('overview.lateSince', { day })}
    </Badge>
  );
}

/** Done here when it takes one click; the rest is done on its page. */
function InPlace({ item, invitation, onDone }: WaitingCardProps) {
  if (invitation !== null && invitation.canAnswer) return <AnswerInvitation invitation={invitation} />;
  return (
    <div className="answer-buttons">
      <TaskInPlace item={item} onDone={onDone} />
      <ButtonLink to={item.path} icon="arrow-forward">
        {item.action}
      </ButtonLink>
    </div>
  );
}
