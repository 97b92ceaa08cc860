import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';

interface DemoAccount {
  readonly email: string;
  readonly name: string;
}

const accounts = async (): Promise<readonly DemoAccount[]> =>
  (await (await fetch('/demo/accounts')).json()) as readonly DemoAccount[];

/** The route exists in the demo only. @throws when nobody was signed in */
async function signInAs(account: string): Promise<void> {
  const answer = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
}

interface DemoAccountsProps {
  readonly onSignedIn: () => void;
}

/** The accounts of the demo: one click signs in. */
export function DemoAccounts({ onSignedIn }: DemoAccountsProps) {
  const t = useTexts();
  const { data } = useQuery({ queryKey: ['demo-accounts'], queryFn: accounts, staleTime: Infinity });
  return (
    <section className="kern-card kern-card--hug demo-accounts" aria-labelledby="demo-accounts">
      <div className="kern-card__container">
        <h2 className="kern-title" id="demo-accounts">
          {t('signIn.demo.title')}
        </h2>
        <p className="kern-body muted">{t('signIn.demo.text')}</p>
        {data === undefined ? (
          <Loading />
        ) : (
          <ul>
            {data.map(({ email, name }) => (
              <li key={email}>
                <DemoSignIn email={email} text={name} onSignedIn={onSignedIn} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

interface DemoSignInProps extends DemoAccountsProps {
  readonly email: string;
  readonly text: string;
}

/** Signs in as this account of the demo. */
export function DemoSignIn({ email, text, onSignedIn }: DemoSignInProps) {
  const t = useTexts();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const press = async (): Promise<void> => {
    setState('busy');
    try {
      await signInAs(email);
      onSignedIn();
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button icon="account-circle" busy={state === 'busy'} onClick={() => void press()}>
        {text}
      </Button>
      {state === 'failed' && <Alert kind="danger" title={t('ui.noAnswer')} justHappened />}
    </>
  );
}
