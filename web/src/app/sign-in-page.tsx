import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../texts';
import { Page } from '../ui/page';
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
    <Page title={t('signIn.title')}>
      <div className="narrow stack">
        <SignInForm onSignedIn={goOn} />
        <p className="muted">{t('signIn.help')}</p>
      </div>
    </Page>
  );
}
