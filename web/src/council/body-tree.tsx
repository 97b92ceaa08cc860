import { Link } from 'react-router';
import type { BodiesPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Badge } from '../ui/badge';
import { germanDate } from '../ui/german-date';
import { BODY_KIND } from './words';

type Body = BodiesPageQuery['bodies'][number];

/** Bodies below each other; those whose upper body is not among them stand on top. */
export function BodyTree({ bodies }: { readonly bodies: readonly Body[] }) {
  const ids = new Set(bodies.map(({ id }) => id));
  const below = (parentId: string | null): readonly Body[] =>
    bodies
      .filter(({ parent }) => (parent !== null && ids.has(parent.id) ? parent.id : null) === parentId)
      .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const level = (parentId: string | null) => (
    <ul className="body-tree">
      {below(parentId).map((body) => (
        <li key={body.id}>
          <BodyCard body={body} />
          {below(body.id).length > 0 && level(body.id)}
        </li>
      ))}
    </ul>
  );
  return level(null);
}

const ORDER = ['PREVENTION_COUNCIL', 'STEERING_GROUP', 'WORKING_GROUP'];

function BodyCard({ body }: { readonly body: Body }) {
  const t = useTexts();
  const chair = body.seats.find((seat) => seat.chair === 'CHAIR')?.holder?.name;
  const vacant = body.vacancies.length;
  return (
    <article className="kern-card kern-card--hug body-card">
      <div className="kern-card__container">
        <h2 className="kern-title">
          <Link className="kern-link" to={`/gremien/${body.id}`}>
            {body.name}
          </Link>
        </h2>
        <p className="muted">
          {t(BODY_KIND[body.kind])}
          {body.mandateTo !== null && ` · ${t('council.mandateTo', { day: germanDate(body.mandateTo) })}`}
        </p>
        {body.endedOn === null ? (
          <ul className="facts">
            <li>{chair === undefined ? t('council.noChair') : t('council.chairIs', { name: chair })}</li>
            <li className="person-line">
              {t('council.seatCount', { count: body.seats.length })}
              {vacant > 0 && (
                <Badge kind="warning" icon="warning">
                  {t('council.vacant', { count: vacant })}
                </Badge>
              )}
            </li>
            <li>
              {body.nextMeetingAt === null
                ? t('council.noMeeting')
                : t('council.nextMeeting', { when: dateAndTime(body.nextMeetingAt) })}
            </li>
          </ul>
        ) : (
          <p>{t('council.endedOn', { day: germanDate(body.endedOn) })}</p>
        )}
      </div>
    </article>
  );
}
