import { Link } from 'react-router';
import type { BodyPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { DescriptionList } from '../ui/description-list';
import { germanDate } from '../ui/german-date';
import type { Body } from './council-body';
import { useTerm } from './term';

type Texts = ReturnType<typeof useTexts>;

interface BodyFactsProps {
  readonly body: Body;
  readonly next: BodyPageQuery['meetings']['nodes'][number] | undefined;
}

/** Mandate, number of seats, next meeting, bodies below. */
export function BodyFacts({ body, next }: BodyFactsProps) {
  const t = useTexts();
  const term = useTerm();
  const { mandate, mandateFrom, mandateTo, children } = body;
  return (
    <DescriptionList
      items={[
        ...(mandate === null ? [] : [{ term: t('council.body.mandate'), description: mandate }]),
        ...(mandateFrom === null
          ? []
          : [
              {
                term: t('council.body.duration'),
                description: term({ validFrom: mandateFrom, validTo: mandateTo }),
              },
            ]),
        ...reportOf(body, t),
        {
          term: t('council.next'),
          description:
            next === undefined ? (
              t('council.noMeeting')
            ) : (
              <Link className="kern-link" to={`/sitzungen/${next.id}`}>
                {dateAndTime(next.startsAt)}
              </Link>
            ),
        },
        ...(children.length === 0
          ? []
          : [{ term: t('council.below'), description: <BodyLinks bodies={children} /> }]),
      ]}
    />
  );
}

/** When it is due, and how often. */
function reportOf({ reportDue, reportIntervalMonths: months }: Body, t: Texts) {
  if (reportDue === null) return [];
  const day = germanDate(reportDue);
  const description = months === null ? day : t('council.body.reportEvery', { day, months });
  return [{ term: t('council.body.reportDue'), description }];
}

const BodyLinks = ({ bodies }: { readonly bodies: Body['children'] }) => (
  <ul className="facts">
    {bodies.map(({ id, name }) => (
      <li key={id}>
        <Link className="kern-link" to={`/gremien/${id}`}>
          {name}
        </Link>
      </li>
    ))}
  </ul>
);
