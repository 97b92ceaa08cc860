import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ServicePageDocument, type ServicePageQuery } from '../../api/generated/graphql';
import { useLongPage } from '../../api/page-data';
import { NotFoundPage } from '../../app/not-found-page';
import { PageOf } from '../../app/page-of';
import { AddressMarkBadge } from '../../council/address-marks';
import { useTexts } from '../../texts';
import { dateAndTime } from '../../texts/times';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Status } from '../../ui/status';
import { type Column, Table } from '../../ui/table';
import { mayServe } from './may-serve';
import { RecordAnswerDialog } from '../invitation/record-answer-dialog';
import { RecordServiceDialog } from '../invitation/record-service-dialog';
import '../meetings.css';
import './service.css';

type ToServe = ServicePageQuery['invitationsToServe']['nodes'][number];

/** What the office is about to enter, and for whom. */
interface Entry {
  readonly what: 'SERVICE' | 'ANSWER';
  readonly invitation: ToServe;
}

const useServicePage = (meetingId: string | null) =>
  useLongPage(ServicePageDocument, { meetingId }, (data) => data.invitationsToServe);

/** For the office: whom legal mails did not reach, to be told by post or phone. To print, and to enter what was done. */
export function ServicePage() {
  const [params] = useSearchParams();
  const meetingId = params.get('sitzung');
  const page = useServicePage(meetingId);
  return (
    <PageOf page={page}>
      {({ pages }) => <Service page={page} pages={pages} isOfOne={meetingId !== null} />}
    </PageOf>
  );
}

interface ServiceProps {
  readonly page: ReturnType<typeof useServicePage>;
  readonly pages: readonly ServicePageQuery[];
  readonly isOfOne: boolean;
}

function Service({ page, pages, isOfOne }: ServiceProps) {
  const t = useTexts();
  const [entry, enter] = useState<Entry>();
  const [first] = pages;
  if (first === undefined || !mayServe(first)) return <NotFoundPage />;
  const print = (
    <Button className="no-print" onClick={() => window.print()}>
      {t('service.print')}
    </Button>
  );
  const back = <Breadcrumbs items={[{ to: '/sitzungen', text: t('frame.meetings') }]} />;
  return (
    <Page title={t('service.title')} badge={back} actions={print}>
      <p className="kern-body">{t('service.why')}</p>
      <div className="stack service-list">
        <ServiceList
          rows={pages.flatMap((each) => each.invitationsToServe.nodes)}
          all={first.invitationsToServe.totalCount}
          enter={enter}
        />
        {page.hasNextPage && (
          <Button
            className="no-print"
            busy={page.isFetchingNextPage}
            onClick={() => void page.fetchNextPage()}
          >
            {t('service.more')}
          </Button>
        )}
        {isOfOne && (
          <Link className="kern-link no-print" to="/sitzungen/zustellung">
            {t('service.ofAll')}
          </Link>
        )}
      </div>
      {entry && <EntryDialog entry={entry} onClose={() => enter(undefined)} />}
    </Page>
  );
}

interface ServiceListProps {
  readonly rows: readonly ToServe[];
  readonly all: number;
  readonly enter: (entry: Entry) => void;
}

function ServiceList({ rows, all, enter }: ServiceListProps) {
  const t = useTexts();
  const columns = useColumns(enter);
  if (rows.length === 0) return <EmptyState title={t('service.empty')}>{t('service.emptyText')}</EmptyState>;
  return (
    <>
      <Status>{t('service.count', { n: all })}</Status>
      <Table
        caption={t('service.title')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </>
  );
}

function useColumns(enter: ServiceListProps['enter']): Column<ToServe>[] {
  const t = useTexts();
  return [
    { id: 'person', header: t('service.person'), cell: (row) => <PersonCell row={row} /> },
    {
      id: 'phone',
      header: t('service.phone'),
      cell: ({ person }) => person?.contactPhone ?? t('service.noPhone'),
    },
    { id: 'meeting', header: t('service.meeting'), cell: (row) => <MeetingCell row={row} /> },
    {
      id: 'what',
      header: t('service.what'),
      cell: ({ unserved }) => unserved.map((occasion) => t(`service.occasion.${occasion}`)).join(', '),
    },
    {
      id: 'actions',
      header: t('service.actions'),
      cell: (invitation) => (
        <span className="row no-print">
          <Button onClick={() => enter({ what: 'SERVICE', invitation })}>
            {t('service.served', { name: invitation.person?.name })}
          </Button>
          {invitation.meeting?.state === 'INVITED' && invitation.releasedAt === null && (
            <Button look="tertiary" onClick={() => enter({ what: 'ANSWER', invitation })}>
              {t('service.answer', { name: invitation.person?.name })}
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function PersonCell({ row: { person, seat } }: { readonly row: ToServe }) {
  const organisation = seat?.organisation?.name ?? person?.organisation?.name ?? null;
  return (
    <span className="person-line">
      {person && (
        <Link className="kern-link" to={`/personen/${person.id}`}>
          {person.name}
        </Link>
      )}
      {organisation !== null && <span className="muted">{organisation}</span>}
      <AddressMarkBadge marks={person?.addressMarks ?? []} />
    </span>
  );
}

function MeetingCell({ row: { meeting } }: { readonly row: ToServe }) {
  if (meeting === null) return '–';
  return (
    <>
      <Link className="kern-link" to={`/sitzungen/${meeting.id}/einladung`}>
        {meeting.title}
      </Link>
      <span className="service-when">
        {dateAndTime(meeting.startsAt)}
        {meeting.place !== null && `, ${meeting.place}`}
      </span>
    </>
  );
}

function EntryDialog({
  entry: { what, invitation },
  onClose,
}: {
  readonly entry: Entry;
  readonly onClose: () => void;
}) {
  const since = invitation.meeting?.invitedAt ?? null;
  if (what === 'SERVICE') return <RecordServiceDialog {...{ invitee: invitation, since, onClose }} />;
  const zone = invitation.meeting?.zone ?? 'Europe/Berlin';
  return <RecordAnswerDialog {...{ invitee: invitation, zone, onClose }} />;
}
