import { type FormEvent, useState } from 'react';
import { change } from '../api/change';
import { SignInDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { sentenceOf } from '../ui/sentence-of';

const fieldsOf = (form: HTMLFormElement): { email: string; password: string } => {
  const fields = new FormData(form);
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { email: text('email'), password: text('password') };
};

/** E-mail address and password; `email` is fixed when somebody signs in again. */
export function SignInForm({
  email,
  onSignedIn,
}: {
  readonly email?: string;
  readonly onSignedIn: () => void;
}) {
  const t = useTexts();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const input = fieldsOf(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await change(SignInDocument, { input });
      onSignedIn();
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {problem !== undefined && <Alert kind="danger" title={problem} justHappened />}
      <TextField
        name="email"
        type="email"
        label={t('signIn.email')}
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
      />
      <TextField
        name="password"
        type="password"
        label={t('signIn.password')}
        autoComplete="current-password"
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
