import { Link } from 'react-router';
import { ExplainedDeadline } from '../deadlines/explained-deadline';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';
import { Menu } from '../ui/menu';
import { type Column, Table } from '../ui/table';
import { nameOfSeat, type Seat, type SeatTask } from './council-body';
import { MailRefused } from './mail-refused';
import { useTerm } from './term';
import { CHAIR } from './words';

interface SeatTableProps {
  readonly caption: string;
  readonly seats: readonly Seat[];
  readonly onTask: ((task: SeatTask) => void) | undefined;
}

/** Seats with holder, deputies, voice and term. */
export function SeatTable({ caption, seats, onTask }: SeatTableProps) {
  const t = useTexts();
  const columns: Column<Seat>[] = [
    { id: 'seat', header: t('council.seat'), cell: (seat) => nameOfSeat(seat) },
    { id: 'holder', header: t('council.holder'), cell: (seat) => <Holder seat={seat} /> },
    { id: 'deputies', header: t('council.deputies'), cell: (seat) => <DeputyNames seat={seat} /> },
    {
      ...{ id: 'voice', header: t('council.voice') },
      cell: ({ votingRight }) => t(votingRight ? 'council.voting' : 'council.advisory'),
    },
    { id: 'term', header: t('council.term'), cell: (seat) => <Term seat={seat} /> },
  ];
  const actions: Column<Seat> = {
    id: 'actions',
    header: t('council.actions'),
    onlyButtons: true,
    align: 'end',
    cell: (seat) => onTask !== undefined && <SeatMenu seat={seat} onTask={onTask} />,
  };
  return (
    <div className="seat-table">
      <Table
        caption={caption}
        columns={onTask === undefined ? columns : [...columns, actions]}
        rows={seats}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

function Holder({ seat: { holder, chair } }: { readonly seat: Seat }) {
  const t = useTexts();
  if (holder === null) return <Badge kind="warning">{t('council.isVacant')}</Badge>;
  return (
    <span className="person-line">
      <Link className="kern-link" to={`/personen/${holder.id}`}>
        {holder.name}
      </Link>
      {chair !== null && <Badge kind="info">{t(CHAIR[chair])}</Badge>}
      <MailRefused person={holder} />
      {holder.function !== null && <span className="muted">{holder.function}</span>}
    </span>
  );
}

/** The term, and how its end is a deadline. */
function Term({ seat }: { readonly seat: Seat }) {
  const term = useTerm();
  return (
    <>
      {term(seat)}
      {seat.termDeadline !== null && <ExplainedDeadline deadline={seat.termDeadline} />}
    </>
  );
}

function DeputyNames({ seat }: { readonly seat: Seat }) {
  const t = useTexts();
  if (seat.deputies.length === 0) return <span className="muted">{t('council.none')}</span>;
  return (
    <ol className="deputies">
      {seat.deputies.map(({ id, person }) => (
        <li key={id}>
          <Link className="kern-link" to={`/personen/${person.id}`}>
            {person.name}
          </Link>
        </li>
      ))}
    </ol>
  );
}

interface SeatMenuProps {
  readonly seat: Seat;
  readonly onTask: (task: SeatTask) => void;
}

function SeatMenu({ seat, onTask }: SeatMenuProps) {
  const t = useTexts();
  const task = (kind: SeatTask['kind']) => () => onTask({ seat, kind });
  return (
    <Menu
      iconOnly
      label={t('council.actionsOf', { seat: nameOfSeat(seat) })}
      items={[
        seat.isVacant
          ? { id: 'fill', text: t('council.seat.fill'), icon: 'add', onAction: task('fill') }
          : {
              id: 'handOver',
              text: t('council.seat.handOver'),
              icon: 'autorenew',
              onAction: task('handOver'),
            },
        {
          ...{ id: 'deputies', text: t('council.seat.deputies'), icon: 'account-circle' },
          onAction: task('deputies'),
        },
        { id: 'change', text: t('council.seat.change'), icon: 'edit', onAction: task('change') },
        { id: 'end', text: t('council.seat.end'), icon: 'delete', danger: true, onAction: task('end') },
      ]}
    />
  );
}
