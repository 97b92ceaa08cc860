import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button';
import type { OfficeTask } from './office-tasks';
import { DateLeaf } from './when-and-where';

/** Something that an office has to do for a meeting, with the button that leads there. */
export function OfficeTaskCard({ task }: { readonly task: OfficeTask }) {
  const t = useTexts();
  const id = `${task.kind}-${task.meetingId}`;
  return (
    <article className="overview-item" aria-labelledby={id}>
      <DateLeaf instant={task.startsAt} />
      <div className="overview-item-body">
        <div className="overview-item-head">
          <h2 className="kern-title" id={id}>
            {t(`overview.task.${task.kind}`, { count: 'count' in task ? task.count : 0 })}
          </h2>
          <Urgency task={task} />
        </div>
        <p className="kern-body">
          {task.title}, {dateAndTime(task.startsAt)}
        </p>
        <Why task={task} />
        <div className="answer-buttons">
          <ButtonLink
            to={`/sitzungen/${task.meetingId}`}
            look={task.kind === 'SEND_INVITATION' ? 'primary' : 'secondary'}
            icon="arrow-forward"
          >
            {t(`overview.task.${task.kind}.go`)}
          </ButtonLink>
        </div>
      </div>
    </article>
  );
}

function Urgency({ task }: { readonly task: OfficeTask }) {
  const t = useTexts();
  if (task.kind === 'REFUSED_MAILS')
    return (
      <Badge kind="danger" icon="danger">
        {t('overview.notReached')}
      </Badge>
    );
  if (task.kind !== 'SEND_INVITATION' || task.lastDay === null) return null;
  return task.kept ? (
    <Badge kind="info">{t('overview.draft')}</Badge>
  ) : (
    <Badge kind="danger" icon="danger">
      {t('overview.tooLate')}
    </Badge>
  );
}

function Why({ task }: { readonly task: OfficeTask }) {
  const t = useTexts();
  if (task.kind === 'REFUSED_MAILS') return <p className="kern-body muted">{t('overview.notReached.why')}</p>;
  const why = task.kind === 'SEND_INVITATION' ? task.sentence : task.forecast;
  return why === null ? null : <p className="kern-body muted">{why}</p>;
}
