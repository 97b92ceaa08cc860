import { Link } from 'react-router';
import type { PersonsPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { type Column, Table } from '../ui/table';
import { AddressMarkBadge } from './address-marks';
import { MailRefused } from './mail-refused';
import { today } from './words';

type Person = PersonsPageQuery['persons']['nodes'][number];

interface PersonTableProps {
  readonly persons: readonly Person[];
  /** Sees addresses and accounts. */
  readonly isOffice: boolean;
}

/** Persons with organisation, bodies, and for the office how they are reached. */
export function PersonTable({ persons, isOffice }: PersonTableProps) {
  const t = useTexts();
  const columns: Column<Person>[] = [
    { id: 'name', header: t('council.person.name'), cell: (person) => <Name person={person} /> },
    {
      ...{ id: 'organisation', header: t('council.organisation') },
      cell: ({ organisation }) => organisation?.name ?? '–',
    },
    {
      ...{ id: 'bodies', header: t('council.bodies'), hideOnPhone: true },
      cell: ({ seats }) => bodiesOf(seats) || '–',
    },
  ];
  const ofOffice: Column<Person>[] = [
    {
      ...{ id: 'email', header: t('council.person.email') },
      cell: ({ contactEmail }) => <Address email={contactEmail} />,
    },
    {
      ...{ id: 'account', header: t('council.account') },
      cell: ({ hasAccount }) => (
        <span className="whole-words">
          {t(hasAccount === true ? 'council.account.yes' : 'council.account.no')}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t('council.persons')}
      captionHidden
      columns={isOffice ? [...columns, ...ofOffice] : columns}
      rows={persons}
      rowKey={({ id }) => id}
    />
  );
}

const Name = ({ person }: { readonly person: Person }) => (
  <span className="person-line">
    <Link className="kern-link" to={`/personen/${person.id}`}>
      {person.name}
    </Link>
    {person.addressMarks.length === 0 && <MailRefused person={person} />}
    <AddressMarkBadge marks={person.addressMarks} />
    {person.function !== null && <span className="muted">{person.function}</span>}
  </span>
);

/** Long addresses break before the @. */
const Address = ({ email }: { readonly email: string | null }) => {
  if (email === null) return '–';
  const [name, host] = email.split('@');
  return (
    <span className="whole-words">
      {name}
      <wbr />@{host}
    </span>
  );
};

const bodiesOf = (seats: Person['seats']): string =>
  [
    ...new Set(
      seats.filter(({ validTo }) => validTo === null || validTo >= today()).map(({ body }) => body.name),
    ),
  ].join(', ');
