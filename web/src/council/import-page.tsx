import { ImportPageDocument, type ImportPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { useTexts } from '../texts';
import { Page } from '../ui/page';
import { CouncilTabs } from './council-tabs';
import { ImportSteps } from './import-steps';
import { PastImports } from './past-imports';
import { mayIn, PageOfTown, type Town, useTownId } from './town';
import './council.css';

/** Brings a member list in: choose, look, take over; and takes earlier ones back. */
export function ImportPage() {
  const townId = useTownId();
  return <ImportOf key={townId ?? ''} townId={townId} />;
}

function ImportOf({ townId }: { readonly townId: string | null }) {
  const page = usePage(ImportPageDocument, { territoryId: townId });
  return (
    <PageOfTown {...{ page, townId }}>
      {(town, data) =>
        mayIn(data.me, 'MANAGE_PERSONS', town.id) ? <Import town={town} data={data} /> : <NotFoundPage />
      }
    </PageOfTown>
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
