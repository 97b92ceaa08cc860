import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { SignInPageDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { Page } from '../ui/page';
import { DemoAccounts } from './demo-accounts';
import { PageOf } from './page-of';
import { SignInForm } from './sign-in-form';

/** Only a path of ours is followed, never another host. */
const safePath = (wanted: string | null): string =>
  wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';

export function SignInPage() {
  const t = useTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const goOn = (): void => {
    queries.clear();
    void navigate(safePath(search.get('weiter')), { replace: true });
  };
  return (
    <PageOf page={usePage(SignInPageDocument, {})}>
      {({ installation }) =>
        installation.needsSetup ? (
          <Navigate to="/einrichten" replace />
        ) : (
          <Page title={t('signIn.title')}>
            <div className="sign-in">
              {installation.demo && <DemoAccounts onSignedIn={goOn} />}
              <section className="kern-card kern-card--hug" aria-label={t('signIn.withPassword')}>
                <div className="kern-card__container">
                  <SignInForm onSignedIn={goOn} />
                  <p className="kern-body muted">{t('signIn.help')}</p>
                </div>
              </section>
            </div>
          </Page>
        )
      }
    </PageOf>
  );
}
