import './texts';
import { useState } from 'react';
import { Link } from 'react-router';
import { FundingApplicationsPageDocument, type FundingApplicationsPageQuery } from '../api/generated/graphql';
import { useLongPage, useSignedIn } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { StateBadge } from './application-state';
import { euros } from './euros';
import { FundingTabs } from './funding-tabs';
import { townsWithFunding } from './places';
import { StartApplicationDialog } from './start-application-dialog';

type Application = FundingApplicationsPageQuery['fundingApplications']['nodes'][number];

/** Where money was asked for, and what came of it. */
export function FundingApplicationsPage() {
  const t = useTexts();
  const page = useLongPage(
    FundingApplicationsPageDocument,
    {},
    ({ fundingApplications }) => fundingApplications,
  );
  const [starting, setStarting] = useState(false);
  const mayStart = townsWithFunding(useSignedIn()).length > 0;
  const start = mayStart ? (
    <Button look="primary" onClick={() => setStarting(true)}>
      {t('funding.application.start')}
    </Button>
  ) : undefined;
  const first = page.data?.pages[0];
  return (
    <Page title={t('frame.funding')} actions={start}>
      <FundingTabs current="applications" />
      <PageOf page={page}>
        {({ pages }) => (
          <div className="stack">
            <Listed applications={pages.flatMap(({ fundingApplications }) => fundingApplications.nodes)} />
            <MoreButton page={page}>{t('funding.applications.more')}</MoreButton>
          </div>
        )}
      </PageOf>
      {starting && first !== undefined && (
        <StartApplicationDialog data={first} onClose={() => setStarting(false)} />
      )}
    </Page>
  );
}

function Listed({ applications }: { readonly applications: readonly Application[] }) {
  const t = useTexts();
  const columns = useColumns();
  if (applications.length === 0)
    return (
      <EmptyState title={t('funding.applications.none')}>{t('funding.applications.noneText')}</EmptyState>
    );
  return (
    <Table
      caption={t('funding.view.applications')}
      captionHidden
      columns={columns}
      rows={applications}
      rowKey={({ id }) => id}
    />
  );
}

/** The next day that counts, by how far the application is. */
const nextDay = ({ state, closesOn, proofDueOn }: Application): string | null => {
  if (state === 'DRAFT') return closesOn;
  return state === 'GRANTED' ? proofDueOn : null;
};

function useColumns(): readonly Column<Application>[] {
  const t = useTexts();
  return [
    {
      id: 'title',
      header: t('funding.application'),
      cell: ({ id, title }) => (
        <Link className="kern-link" to={`/foerderung/antraege/${id}`}>
          {title}
        </Link>
      ),
    },
    { id: 'state', header: t('funding.state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      id: 'requested',
      header: t('funding.requested'),
      cell: ({ requested }) => euros(requested),
      align: 'end',
    },
    {
      id: 'granted',
      header: t('funding.granted'),
      cell: ({ grant }) => (grant === null ? '–' : euros(grant.amount)),
      align: 'end',
    },
    {
      id: 'next',
      header: t('funding.nextDay'),
      cell: (application) => {
        const day = nextDay(application);
        return day === null ? '–' : dayOnly(day);
      },
    },
  ];
}
