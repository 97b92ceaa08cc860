import { useState } from 'react';
import { TerritoryRightsPageDocument, type TerritoryRightsPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOfTown, type Town, TownChoice, useTownId } from '../council/town';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { AppointDialog } from './appoint-dialog';
import { Appointments } from './appointments';
import { AgreedTowns } from './agreed-towns';
import { TownCoach } from './town-coach';
import './rights.css';

/** Who is appointed in a territory, and what has to do with coaches. */
export function TerritoryRightsPage() {
  const townId = useTownId();
  const page = usePage(TerritoryRightsPageDocument, {});
  return (
    <PageOfTown {...{ page, townId }}>
      {(town, data) => <TerritoryRights key={town.id} {...{ town, data }} />}
    </PageOfTown>
  );
}

interface TerritoryRightsProps {
  readonly town: Town;
  readonly data: TerritoryRightsPageQuery;
}

function TerritoryRights({ town, data }: TerritoryRightsProps) {
  const t = useTexts();
  const [appointing, appoint] = useState(false);
  const { me, bodies, coachAgreements } = data;
  const territory = me?.territories.find(({ id }) => id === town.id);
  const appointments = data.appointments.filter(
    ({ territoryId, byTerritoryId }) => territoryId === town.id || byTerritoryId === town.id,
  );
  const rights = territory?.rights ?? [];
  if (territory === undefined || !(rights.includes('SEE_RIGHTS') || rights.includes('APPOINT_COACH')))
    return <NotFoundPage />;
  const mayAppoint = rights.includes('MANAGE_APPOINTMENTS');
  return (
    <Page
      title={t('rights.territory')}
      actions={
        mayAppoint && (
          <Button look="primary" icon="add" onClick={() => appoint(true)}>
            {t('rights.appoint')}
          </Button>
        )
      }
    >
      <TownChoice town={town} towns={me?.territories ?? []} />
      <p className="kern-body">{t('rights.territoryText', { name: territory.name })}</p>
      <Appointments appointments={appointments} territoryId={town.id} />
      {territory.kind === 'MUNICIPALITY' && (
        <TownCoach
          territoryId={town.id}
          agreement={coachAgreements.find((one) => one.territoryId === town.id && one.endedAt === null)}
          coaches={appointments.filter(({ role }) => role === 'COACH')}
          mayAgree={rights.includes('AGREE_TO_COACH')}
        />
      )}
      {rights.includes('APPOINT_COACH') && (
        <AgreedTowns
          stateId={town.id}
          agreements={coachAgreements.filter(({ endedAt }) => endedAt === null)}
          coaches={appointments.filter(({ role }) => role === 'COACH')}
        />
      )}
      {appointing && (
        <AppointDialog
          territoryId={town.id}
          bodies={bodies.filter(({ endedOn, territory: of }) => endedOn === null && of.id === town.id)}
          onClose={() => appoint(false)}
        />
      )}
    </Page>
  );
}
