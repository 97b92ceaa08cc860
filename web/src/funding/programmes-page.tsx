import './funding.css';
import './texts';
import { Link } from 'react-router';
import { FundingProgrammesPageDocument, type ProgrammeInListFragment } from '../api/generated/graphql';
import { usePage, useSignedIn } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { rate } from './euros';
import { FundingTabs } from './funding-tabs';
import { describesFor } from './places';
import { UncheckedNote } from './unchecked-note';

/** Which programmes there are, and when one can apply. */
export function FundingProgrammesPage() {
  const t = useTexts();
  const page = usePage(FundingProgrammesPageDocument, {});
  const describes = describesFor(useSignedIn()).length > 0;
  const add = describes ? (
    <ButtonLink to="/foerderung/programme/neu">{t('funding.programme.new')}</ButtonLink>
  ) : undefined;
  return (
    <Page title={t('frame.funding')} actions={add}>
      <FundingTabs current="programmes" />
      <PageOf page={page}>{({ fundingProgrammes }) => <Listed programmes={fundingProgrammes} />}</PageOf>
    </Page>
  );
}

interface ListedProps {
  readonly programmes: readonly ProgrammeInListFragment[];
}

function Listed({ programmes }: ListedProps) {
  const t = useTexts();
  if (programmes.length === 0)
    return <EmptyState title={t('funding.programmes.none')}>{t('funding.programmes.noneText')}</EmptyState>;
  return (
    <div className="stack">
      <UncheckedNote />
      <Table
        caption={t('funding.programmes')}
        columns={useColumns()}
        rows={programmes}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

function useColumns(): readonly Column<ProgrammeInListFragment>[] {
  const t = useTexts();
  return [
    {
      id: 'name',
      header: t('funding.programme'),
      cell: ({ id, name }) => (
        <Link className="kern-link" to={`/foerderung/programme/${id}`}>
          {name}
        </Link>
      ),
    },
    { id: 'funder', header: t('funding.funder'), cell: ({ funder }) => funder },
    {
      id: 'window',
      header: t('funding.nextWindow'),
      cell: (programme) => <NextWindow programme={programme} />,
    },
    {
      id: 'rate',
      header: t('funding.rate'),
      cell: ({ maximumRate }) => (maximumRate === null ? t('funding.notNamed') : rate(maximumRate)),
      align: 'end',
    },
    { id: 'asOf', header: t('funding.asOf'), cell: ({ asOf }) => dayOnly(asOf) },
    {
      id: 'followed',
      header: t('funding.followed'),
      cell: ({ followedBy }) =>
        followedBy.length === 0
          ? t('funding.followed.no')
          : followedBy.map(({ territory }) => territory.name).join(', '),
    },
  ];
}

/** When one can apply next, and for which year. */
export function NextWindow({ programme: { nextWindow } }: { readonly programme: ProgrammeInListFragment }) {
  const t = useTexts();
  if (nextWindow === null) return t('funding.window.anyTime');
  const { fundingYear, opensOn, closesOn, isOpen } = nextWindow;
  const days = { year: fundingYear, from: dayOnly(opensOn), to: dayOnly(closesOn) };
  return (
    <span className="funding-window">
      {isOpen && <Badge kind="success">{t('funding.window.open')}</Badge>}
      <span>{t(isOpen ? 'funding.window.until' : 'funding.window.between', days)}</span>
    </span>
  );
}
