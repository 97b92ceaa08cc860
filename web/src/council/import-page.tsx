import { ImportPageDocument, type ImportPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Page } from '../ui/page';
import { CouncilTabs } from './council-tabs';
import { ImportSteps } from './import-steps';
import { PastImports } from './past-imports';
import { InTown, mayIn, type Town } from './town';
import './council.css';

/** Brings a member list in: choose, look, take over; and takes earlier ones back. */
export const ImportPage = () => <InTown>{(town) => <ImportOf key={town.id} town={town} />}</InTown>;

function ImportOf({ town }: { readonly town: Town }) {
  const page = usePage(ImportPageDocument, { territoryId: town.id });
  return (
    <PageOf page={page}>
      {(data) =>
        mayIn(data.me, 'MANAGE_PERSONS', town.id) ? <Import town={town} data={data} /> : <NotFoundPage />
      }
    </PageOf>
  );
}

function Import({ town, data }: { readonly town: Town; readonly data: ImportPageQuery }) {
  const t = useTexts();
  return (
    <Page title={t('council.import.title')}>
      <CouncilTabs {...{ current: 'import', town }} towns={data.me?.territories ?? []} canImport />
      <ImportSteps territoryId={town.id} template={data.importTemplate} />
      <PastImports imports={data.imports.nodes} />
    </Page>
  );
}
