import './account.css';
import { useState } from 'react';
import { NoticesPageDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/checkbox';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { NoticeChoices, type PersonNotices } from './notice-choices';

/** How one gets each kind of notice, in each town that knows one. */
export function NoticesPage() {
  const t = useTexts();
  return (
    <PageOf page={usePage(NoticesPageDocument, {})}>
      {({ noticeSettings: { persons } }) => (
        <>
          <Breadcrumbs items={[{ to: '/konto', text: t('account.title') }]} />
          <Page title={t('account.notices')}>
            {persons.length === 0 ? (
              <EmptyState title={t('account.notices.none')}>{t('account.notices.none.text')}</EmptyState>
            ) : (
              <Towns persons={persons} />
            )}
          </Page>
        </>
      )}
    </PageOf>
  );
}

function Towns({ persons }: { readonly persons: readonly PersonNotices[] }) {
  const t = useTexts();
  const [everywhere, setEverywhere] = useState(true);
  const isInSeveral = persons.length > 1;
  return (
    <>
      <p className="kern-body account-text">{t('account.notices.intro')}</p>
      {isInSeveral && (
        <Checkbox
          label={t('account.notices.everywhere')}
          hint={t('account.notices.everywhere.hint')}
          checked={everywhere}
          onChange={({ target }) => setEverywhere(target.checked)}
        />
      )}
      {persons.map((person) => (
        <Card key={person.personId} title={person.territoryName}>
          <p className="kern-body account-text">
            {person.email === null
              ? t('account.notices.noAddress')
              : t('account.notices.to', { email: person.email })}
          </p>
          <NoticeChoices
            settings={person.settings}
            personIds={everywhere ? persons.map(({ personId }) => personId) : [person.personId]}
          />
        </Card>
      ))}
    </>
  );
}
