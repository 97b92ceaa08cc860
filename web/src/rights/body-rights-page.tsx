import { useParams } from 'react-router';
import { BodyRightsPageDocument, type BodyRightsPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Page } from '../ui/page';
import { RightsTable } from './rights-table';
import './rights.css';

/** Who may do what in a body and who sees what, on one page. */
export function BodyRightsPage() {
  const { id = '' } = useParams();
  return (
    <PageOf page={usePage(BodyRightsPageDocument, { id })}>
      {({ body, rightHolders }) =>
        body === null || rightHolders.length === 0 ? (
          <NotFoundPage />
        ) : (
          <BodyRights body={body} holders={rightHolders} />
        )
      }
    </PageOf>
  );
}

interface BodyRightsProps {
  readonly body: NonNullable<BodyRightsPageQuery['body']>;
  readonly holders: BodyRightsPageQuery['rightHolders'];
}

function BodyRights({ body, holders }: BodyRightsProps) {
  const t = useTexts();
  return (
    <Page
      title={t('rights.ofBody', { body: body.name })}
      badge={
        <Breadcrumbs
          items={[
            { to: '/gremien', text: t('council.bodies') },
            { to: `/gremien/${body.id}`, text: body.name },
          ]}
        />
      }
    >
      <p className="kern-body">{t('rights.text')}</p>
      <RightsTable body={body} holders={holders} />
    </Page>
  );
}
