import './account.css';
import { Link } from 'react-router';
import { AccountPageDocument, type AccountPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { shortDate } from '../texts/times';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { Page } from '../ui/page';
import { ChangePasswordForm } from './change-password-form';
import { Sessions } from './sessions';

type Me = NonNullable<AccountPageQuery['me']>;

/** The own account: who one is where, password, sessions. */
export function AccountPage() {
  const t = useTexts();
  return (
    <PageOf page={usePage(AccountPageDocument, {})}>
      {({ me, sessions }) => (
        <Page title={t('account.title')}>
          {me && <Profile me={me} />}
          <Card title={t('account.password')}>
            <ChangePasswordForm email={me?.account.email ?? ''} />
          </Card>
          <Card title={t('account.sessions')}>
            <Sessions sessions={sessions} />
          </Card>
          <Card title={t('account.calendar')}>
            <p className="kern-body account-text">{t('account.calendar.text')}</p>
            <p className="kern-body account-text">{t('account.notices.text')}</p>
            <Link className="kern-link" to="/konto/mitteilungen">
              {t('account.notices.open')}
            </Link>
          </Card>
        </Page>
      )}
    </PageOf>
  );
}

function Profile({ me }: { readonly me: Me }) {
  const t = useTexts();
  return (
    <Card title={t('account.who')}>
      <DescriptionList
        items={[
          { term: t('signIn.email'), description: me.account.email },
          { term: t('account.since'), description: shortDate(me.account.createdAt) },
          ...me.territories.map(({ id, name, roles }) => ({
            term: name,
            description: <InTown person={me.persons.find((own) => own.territoryId === id)} roles={roles} />,
          })),
        ]}
      />
      <p className="kern-body muted account-text">{t('account.who.hint')}</p>
    </Card>
  );
}

interface InTownProps {
  readonly person: Me['persons'][number] | undefined;
  readonly roles: Me['territories'][number]['roles'];
}

/** As whom a town knows the account, and what follows from it. */
function InTown({ person, roles }: InTownProps) {
  const t = useTexts();
  const words = roles.map((role) => t(`account.role.${role}`)).join(', ');
  return (
    <>
      {person !== undefined && (
        <>
          {person.function === null ? person.name : `${person.name}, ${person.function}`}
          <br />
        </>
      )}
      <span className="muted">{words}</span>
    </>
  );
}
