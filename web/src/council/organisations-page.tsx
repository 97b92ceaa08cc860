import { useState } from 'react';
import {
  type CouncilOrganisationFragment,
  OrganisationsPageDocument,
  type OrganisationsPageQuery,
} from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { CouncilTabs } from './council-tabs';
import { ListSearch } from './list-search';
import { OrganisationDialog } from './organisation-dialog';
import { OrganisationTable } from './organisation-table';
import { Paging, usePaging } from './paging';
import { useSearchText } from './search-text';
import { mayIn, PageOfTown, type Town, useTownId } from './town';
import './council.css';

/** The organisations that send members. */
export function OrganisationsPage() {
  const townId = useTownId();
  return <OrganisationsOf key={townId ?? ''} townId={townId} />;
}

function OrganisationsOf({ townId }: { readonly townId: string | null }) {
  const paging = usePaging();
  const search = useSearchText(paging.search);
  const page = usePage(OrganisationsPageDocument, { territoryId: townId, search, ...paging.variables });
  return (
    <PageOfTown {...{ page, townId }}>
      {(town, data) => <Organisations {...{ town, data, paging }} />}
    </PageOfTown>
  );
}

interface OrganisationsProps {
  readonly town: Town;
  readonly data: OrganisationsPageQuery;
  readonly paging: ReturnType<typeof usePaging>;
}

function Organisations({ town, data: { me, organisations }, paging }: OrganisationsProps) {
  const t = useTexts();
  const [changed, change] = useState<CouncilOrganisationFragment | 'new'>();
  const mayManage = mayIn(me, 'MANAGE_PERSONS', town.id);
  const button = mayManage && (
    <Button look="primary" icon="add" onClick={() => change('new')}>
      {t('council.organisation.new')}
    </Button>
  );
  const none = organisations.totalCount === 0;
  return (
    <Page title={t('council.organisations')} actions={button}>
      <CouncilTabs
        {...{ current: 'organisations', town }}
        towns={me?.territories ?? []}
        canImport={mayManage}
      />
      <ListSearch
        label={t('council.organisations.search')}
        search={paging.search}
        onSearch={paging.setSearch}
        count={organisations.totalCount}
      />
      {none && paging.search === '' && (
        <EmptyState title={t('council.organisations.empty')}>
          {t(mayManage ? 'council.organisations.emptyText' : 'council.empty.member')}
        </EmptyState>
      )}
      {none && paging.search !== '' && <p>{t('council.nothingFound')}</p>}
      {!none && (
        <OrganisationTable
          organisations={organisations.nodes}
          onChange={mayManage ? (organisation) => change(organisation) : undefined}
        />
      )}
      <Paging info={organisations.pageInfo} paging={paging} />
      {changed !== undefined && (
        <OrganisationDialog
          territoryId={town.id}
          {...(changed === 'new' ? {} : { organisation: changed })}
          onClose={() => change(undefined)}
        />
      )}
    </Page>
  );
}
