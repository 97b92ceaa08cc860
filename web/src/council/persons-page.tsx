import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PersonsPageDocument, type PersonsPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { CouncilTabs } from './council-tabs';
import { ListSearch } from './list-search';
import { Paging, usePaging } from './paging';
import { PersonDialog } from './person-dialog';
import { PersonTable } from './person-table';
import { useSearchText } from './search-text';
import { mayIn, PageOfTown, type Town, useTownId } from './town';
import './council.css';

/** Everybody whom a town knows, as far as the reader may see them. */
export function PersonsPage() {
  const townId = useTownId();
  return <PersonsOf key={townId ?? ''} townId={townId} />;
}

function PersonsOf({ townId }: { readonly townId: string | null }) {
  const paging = usePaging();
  const search = useSearchText(paging.search);
  const page = usePage(PersonsPageDocument, { territoryId: townId, search, ...paging.variables });
  return (
    <PageOfTown {...{ page, townId }}>{(town, data) => <Persons {...{ town, data, paging }} />}</PageOfTown>
  );
}

interface PersonsProps {
  readonly town: Town;
  readonly data: PersonsPageQuery;
  readonly paging: ReturnType<typeof usePaging>;
}

function Persons({ town, data: { me, persons }, paging }: PersonsProps) {
  const t = useTexts();
  const go = useNavigate();
  const [creating, create] = useState(false);
  const mayManage = mayIn(me, 'MANAGE_PERSONS', town.id);
  const button = mayManage && (
    <Button look="primary" icon="add" onClick={() => create(true)}>
      {t('council.person.new')}
    </Button>
  );
  const none = persons.totalCount === 0;
  return (
    <Page title={t('council.persons')} actions={button}>
      <CouncilTabs {...{ current: 'persons', town }} towns={me?.territories ?? []} canImport={mayManage} />
      <ListSearch
        label={t('council.persons.search')}
        search={paging.search}
        onSearch={paging.setSearch}
        count={persons.totalCount}
      />
      {none && paging.search === '' && (
        <EmptyState
          title={t('council.persons.empty')}
          action={mayManage && <ButtonLink to="/gremien/import">{t('council.import.title')}</ButtonLink>}
        >
          {t(mayManage ? 'council.persons.emptyText' : 'council.empty.member')}
        </EmptyState>
      )}
      {none && paging.search !== '' && <p>{t('council.nothingFound')}</p>}
      {!none && <PersonTable persons={persons.nodes} isOffice={mayManage} />}
      <Paging info={persons.pageInfo} paging={paging} />
      {creating && (
        <PersonDialog
          territoryId={town.id}
          onClose={() => create(false)}
          onSaved={({ id }) => void go(`/personen/${id}`)}
        />
      )}
    </Page>
  );
}
