import { Link } from 'react-router';
import type { PersonPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';
import { type Column, Table } from '../ui/table';
import { useTerm } from './term';
import { CHAIR } from './words';

type Seat = NonNullable<PersonPageQuery['person']>['seats'][number];

/** The seats that a person holds or held. */
export function PersonSeats({ seats }: { readonly seats: readonly Seat[] }) {
  const t = useTexts();
  const term = useTerm();
  if (seats.length === 0) return <p className="muted">{t('council.person.noSeats')}</p>;
  const columns: Column<Seat>[] = [
    {
      ...{ id: 'body', header: t('council.body') },
      cell: ({ body, chair }) => (
        <span className="person-line">
          <Link className="kern-link" to={`/gremien/${body.id}`}>
            {body.name}
          </Link>
          {chair !== null && <Badge kind="info">{t(CHAIR[chair])}</Badge>}
        </span>
      ),
    },
    {
      ...{ id: 'seat', header: t('council.seatOf') },
      cell: ({ organisation }) => organisation?.name ?? t('council.ownSeat'),
    },
    {
      ...{ id: 'voice', header: t('council.voice') },
      cell: ({ votingRight }) => t(votingRight ? 'council.voting' : 'council.advisory'),
    },
    { id: 'term', header: t('council.term'), cell: term },
  ];
  return <Table caption={t('council.person.seats')} columns={columns} rows={seats} rowKey={({ id }) => id} />;
}
