import { Link } from 'react-router';
import type { MeetingInListFragment } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { shortDate, timeSpan } from '../../texts/times';
import { Badge } from '../../ui/badge';
import { type Column, Table } from '../../ui/table';
import { MeetingDue } from './meeting-due';

type Row = MeetingInListFragment;

const FORECAST = { CERTAIN: 'success', POSSIBLE: 'warning', MISSING: 'danger' } as const;

/** Meetings, one per row. */
export function MeetingTable({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  return (
    <div className="meeting-table">
      <Table caption={caption} captionHidden columns={useColumns()} rows={rows} rowKey={({ id }) => id} />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTexts();
  return [
    { id: 'date', header: t('meetings.column.date'), cell: DateOf },
    {
      id: 'title',
      header: t('meetings.column.title'),
      cell: ({ id, title }) => (
        <Link className="kern-link" to={`/sitzungen/${id}`}>
          {title}
        </Link>
      ),
    },
    {
      id: 'place',
      header: t('meetings.column.place'),
      cell: ({ place, videoUrl }) =>
        place ?? (videoUrl === null ? t('meetings.noPlace') : t('meetings.video')),
      hideOnPhone: true,
    },
    {
      id: 'answers',
      header: t('meetings.column.answers'),
      cell: ({ answerCounts: { accepted, declined, open } }) => (
        <span className="meeting-answers">
          {accepted + declined + open === 0
            ? '–'
            : t('meetings.accepted', { accepted, all: accepted + declined + open })}
        </span>
      ),
    },
    { id: 'quorum', header: t('meetings.column.quorum'), cell: Forecast, hideOnPhone: true },
    { id: 'state', header: t('meetings.column.state'), cell: (row) => <MeetingDue meeting={row} /> },
  ];
}

const DateOf = ({ startsAt, endsAt }: Row) => (
  <span className="meeting-date">
    {shortDate(startsAt)}
    <span className="muted"> {timeSpan(startsAt, endsAt)}</span>
  </span>
);

/** Each body decides for itself: in a joint meeting the worst forecast is shown. */
function Forecast({ state, bodies }: Row) {
  const t = useTexts();
  const states = bodies.flatMap(({ quorumForecast }) => quorumForecast?.state ?? []);
  const worst = (['MISSING', 'POSSIBLE', 'CERTAIN'] as const).find((one) => states.includes(one));
  if (state !== 'INVITED' || worst === undefined) return '–';
  return <Badge kind={FORECAST[worst]}>{t(`meetings.quorum.${worst}`)}</Badge>;
}
