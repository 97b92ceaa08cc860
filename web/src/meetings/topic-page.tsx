import { Link, useParams } from 'react-router';
import { TopicPageDocument, type TopicPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { AudienceLine } from '../audience/audience-line';
import { useTexts } from '../texts';
import { longDate } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { DescriptionList } from '../ui/description-list';
import { Page } from '../ui/page';

/** One topic, for whom it is meant. */
export function TopicPage() {
  const { id = '' } = useParams();
  const page = usePage(TopicPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ me, topic }) =>
        topic === null ? (
          <NotFoundPage />
        ) : (
          <Topic topic={topic} isOffice={me?.grants.some(({ role }) => role === 'COORDINATOR') ?? false} />
        )
      }
    </PageOf>
  );
}

interface TopicProps {
  readonly topic: NonNullable<TopicPageQuery['topic']>;
  readonly isOffice: boolean;
}

function Topic({ topic, isOffice }: TopicProps) {
  const t = useTexts();
  const { title, note, minutes, proposedAt, proposedBy, closedAt, body } = topic;
  const facts = [
    [
      t('topic.of'),
      body && (
        <Link key="body" className="kern-link" to={`/gremien/${body.id}`}>
          {body.name}
        </Link>
      ),
    ],
    [t('topic.note'), note],
    [t('topic.minutes'), minutes === null ? null : t('agenda.minutesOf', { minutes })],
    [t('topic.by'), proposedBy?.name],
    [t('topic.proposed'), longDate(proposedAt)],
    [t('topic.closed'), closedAt === null ? null : longDate(closedAt)],
  ] as const;
  return (
    <>
      <Breadcrumbs items={[{ to: '/sitzungen', text: t('frame.meetings') }]} />
      <Page title={title}>
        <AudienceLine thing={{ type: 'Topic', ...topic }} mayChange={isOffice && body !== null} />
        <DescriptionList
          items={facts.flatMap(([term, description]) =>
            description === null || description === undefined ? [] : { term, description },
          )}
        />
      </Page>
    </>
  );
}
