import { useState } from 'react';
import type { AgreementFragment, ListedAppointmentFragment } from '../api/generated/graphql';
import { today } from '../council/words';
import { useTexts } from '../texts';
import { shortDate } from '../texts/times';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { type Column, Table } from '../ui/table';
import { AppointCoachDialog } from './appoint-coach-dialog';

interface AgreedTownsProps {
  readonly stateId: string;
  readonly agreements: readonly AgreementFragment[];
  readonly coaches: readonly ListedAppointmentFragment[];
}

/** Where the state council may appoint a coach. */
export function AgreedTowns({ stateId, agreements, coaches }: AgreedTownsProps) {
  const t = useTexts();
  const [appointing, appoint] = useState(false);
  const coachesOf = (town: string): string =>
    coaches
      .filter(({ territoryId, validTo }) => territoryId === town && (validTo === null || validTo >= today()))
      .map(({ holderName }) => holderName)
      .join(', ');
  const columns: Column<AgreementFragment>[] = [
    { id: 'town', header: t('rights.town'), cell: ({ territoryName }) => territoryName },
    { id: 'agreed', header: t('rights.agreed'), cell: ({ agreedAt }) => shortDate(agreedAt) },
    {
      ...{ id: 'coaches', header: t('rights.coaches') },
      cell: ({ territoryId }) =>
        coachesOf(territoryId) || <span className="muted">{t('rights.coach.nobody')}</span>,
    },
  ];
  if (agreements.length === 0) return <Card title={t('rights.towns')}>{t('rights.towns.none')}</Card>;
  return (
    <section className="stack">
      <Table caption={t('rights.towns')} columns={columns} rows={agreements} rowKey={({ id }) => id} />
      <div className="row">
        <Button look="primary" icon="add" onClick={() => appoint(true)}>
          {t('rights.appointCoach')}
        </Button>
      </div>
      {appointing && (
        <AppointCoachDialog stateId={stateId} agreements={agreements} onClose={() => appoint(false)} />
      )}
    </section>
  );
}
