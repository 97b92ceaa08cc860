import { useState } from 'react';
import { BodiesPageDocument, type BodiesPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { BodyDialog } from './body-dialog';
import { BodyTree } from './body-tree';
import { CouncilTabs } from './council-tabs';
import { mayIn, PageOfTown, type Town, useTownId } from './town';
import './council.css';

/** The bodies of a town as they stand below each other. */
export function BodiesPage() {
  const townId = useTownId();
  return <BodiesOf key={townId ?? ''} townId={townId} />;
}

function BodiesOf({ townId }: { readonly townId: string | null }) {
  const page = usePage(BodiesPageDocument, { territoryId: townId });
  return <PageOfTown {...{ page, townId }}>{(town, data) => <Bodies {...{ town, data }} />}</PageOfTown>;
}

function Bodies({ town, data }: { readonly town: Town; readonly data: BodiesPageQuery }) {
  const t = useTexts();
  const [creating, create] = useState(false);
  const { me, bodies } = data;
  const mayManage = mayIn(me, 'MANAGE_COUNCIL', town.id);
  const existing = bodies.filter(({ endedOn }) => endedOn === null);
  const dissolved = bodies.filter(({ endedOn }) => endedOn !== null);
  return (
    <Page
      title={t('council.title')}
      actions={
        mayManage &&
        existing.length > 0 && (
          <Button look="primary" icon="add" onClick={() => create(true)}>
            {t('council.body.new')}
          </Button>
        )
      }
    >
      <CouncilTabs
        {...{ current: 'bodies', town }}
        towns={me?.territories ?? []}
        canImport={mayIn(me, 'MANAGE_PERSONS', town.id)}
      />
      {existing.length === 0 ? (
        <NoBodies mayManage={mayManage} onCreate={() => create(true)} />
      ) : (
        <BodyTree bodies={existing} />
      )}
      {dissolved.length > 0 && (
        <Disclosure summary={t('council.dissolved', { count: dissolved.length })}>
          <BodyTree bodies={dissolved} />
        </Disclosure>
      )}
      {creating && (
        <BodyDialog
          territoryId={town.id}
          kind={existing.length === 0 ? 'PREVENTION_COUNCIL' : 'WORKING_GROUP'}
          onClose={() => create(false)}
        />
      )}
    </Page>
  );
}

const NoBodies = ({
  mayManage,
  onCreate,
}: {
  readonly mayManage: boolean;
  readonly onCreate: () => void;
}) => {
  const t = useTexts();
  return (
    <EmptyState
      title={t('council.empty.title')}
      action={
        mayManage && (
          <Button look="primary" icon="add" onClick={onCreate}>
            {t('council.empty.create')}
          </Button>
        )
      }
    >
      {t(mayManage ? 'council.empty.text' : 'council.empty.member')}
    </EmptyState>
  );
};
