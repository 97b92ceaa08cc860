import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PAGE, type SignedIn, useInstallation, useSignedIn } from '../api/page-data';
import { useTexts } from '../texts';
import { DemoSignIn } from './demo-accounts';
import { SignInForm } from './sign-in-form';

/**
 * When the sign-in has ended under an open page, it is renewed above the page, so that nothing typed is lost.
 * A stranger who opens a page is sent to the sign-in page instead.
 */
export function SignInAgain() {
  const me = useSignedIn();
  const before = useRef<SignedIn>(null);
  const { pathname, search } = useLocation();
  if (me !== null && me !== undefined) before.current = me;
  if (me !== null) return null;
  if (before.current === null) {
    return <Navigate to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return <EndedDialog email={before.current.account.email} />;
}

function EndedDialog({ email }: { readonly email: string }) {
  const t = useTexts();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState(false);
  const demo = useInstallation()?.demo ?? false;
  useEffect(() => dialog.current?.showModal(), []);
  if (done) return null;
  const goOn = (): void => {
    setDone(true);
    void queries.invalidateQueries({ queryKey: [PAGE] });
  };
  return (
    <dialog
      className="kern-dialog"
      ref={dialog}
      aria-labelledby="ended"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="kern-dialog__header">
        <h2 className="kern-title kern-title--large" id="ended">
          {t('signIn.ended.title')}
        </h2>
      </div>
      <div className="kern-dialog__body stack">
        <p className="kern-body">{t('signIn.ended.text')}</p>
        <SignInForm email={email} onSignedIn={goOn} />
        {demo && <DemoSignIn email={email} text={t('signIn.demo')} onSignedIn={goOn} />}
      </div>
    </dialog>
  );
}
