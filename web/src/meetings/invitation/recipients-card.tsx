import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/loading';
import { sentenceOf } from '../../ui/sentence-of';
import { type Column, Table } from '../../ui/table';
import type { Meeting } from '../meeting';
import type { Preview, PreviewResult } from './use-invitation-preview';

type Recipient = Preview['recipients'][number];

interface RecipientsCardProps {
  readonly meeting: Meeting;
  readonly preview: PreviewResult;
}

/** Everybody who would be invited now, the deputies behind them, and the seats that nobody holds. */
export function RecipientsCard({ meeting, preview }: RecipientsCardProps) {
  const t = useTexts();
  const { data, error } = preview;
  return (
    <Card title={t('invitation.recipients.title')}>
      {error !== null && (
        <Alert kind="warning" title={t('invitation.preview.problem')}>
          {sentenceOf(error)}
        </Alert>
      )}
      {data === undefined && error === null && <Loading />}
      {data && <Recipients preview={data} />}
      <VacantSeats meeting={meeting} />
    </Card>
  );
}

function Recipients({ preview }: { readonly preview: Preview }) {
  const t = useTexts();
  const { recipients, recipientsElsewhere } = preview;
  const columns = useColumns(preview);
  if (recipients.length === 0) {
    return (
      <EmptyState
        title={t('invitation.recipients.empty')}
        action={<ButtonLink to="/gremien">{t('invitation.recipients.toBodies')}</ButtonLink>}
      >
        {t('invitation.recipients.emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="kern-body">
        {t('invitation.recipients.count', { n: recipients.length })}{' '}
        {recipientsElsewhere > 0 && t('invitation.recipients.elsewhere', { n: recipientsElsewhere })}
      </p>
      <Table
        caption={t('invitation.recipients.title')}
        captionHidden
        columns={columns}
        rows={recipients}
        rowKey={({ personId, role, seatName }) => `${personId} ${role} ${seatName ?? ''}`}
      />
    </>
  );
}

function useColumns({ seats }: Preview): Column<Recipient>[] {
  const t = useTexts();
  const deputiesOf = ({ personId, role, seatName }: Recipient): string => {
    if (role !== 'HOLDER') return '–';
    const held = seats.filter(({ holder }) => holder?.id === personId);
    const seat = held.find(({ organisation }) => organisation?.name === seatName) ?? held[0];
    const deputies = (seat?.deputies ?? []).toSorted((a, b) => a.position - b.position);
    if (deputies.length === 0) return t('invitation.noDeputies');
    return deputies.map(({ position, person }) => `${position}. ${person.name}`).join(', ');
  };
  return [
    { id: 'name', header: t('invitation.column.name'), cell: ({ name }) => name },
    {
      id: 'seat',
      header: t('invitation.column.seat'),
      cell: ({ role, seatName }) =>
        [t(`invitation.role.${role}`), seatName].filter((part) => part !== null).join(', '),
    },
    { id: 'deputies', header: t('invitation.column.deputies'), cell: deputiesOf },
    {
      id: 'address',
      header: t('invitation.column.address'),
      cell: ({ address }) =>
        address === 'NONE' ? (
          <Badge kind="warning" icon="warning">
            {t('invitation.address.NONE')}
          </Badge>
        ) : (
          <span className="nowrap">{t(`invitation.address.${address}`)}</span>
        ),
    },
  ];
}

function VacantSeats({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const names = meeting.bodies.flatMap(({ vacantSeats }) =>
    vacantSeats.map(({ organisation }) => organisation?.name ?? t('invitation.vacant.person')),
  );
  if (names.length === 0) return null;
  return <p className="kern-body muted">{t('invitation.vacant', { seats: names.join(', ') })}</p>;
}
