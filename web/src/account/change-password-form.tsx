import { type FormEvent, useRef, useState } from 'react';
import { Refused, useChange } from '../api/change';
import { ChangePasswordDocument } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { focusField } from '../ui/forms/focus-field';
import { sentenceOf } from '../ui/sentence-of';
import { TextField } from '../ui/text-field';

type Field = 'current' | 'next';

const textOf = (form: HTMLFormElement, name: Field): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

/** Passwords are kept nowhere but in their fields, which stay filled until they were changed. */
export function ChangePasswordForm({ email }: { readonly email: string }) {
  const t = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const { problem, submit, busy, done } = useChangePassword();
  const [shown, show] = useState(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const at = event.currentTarget;
    await submit({ current: textOf(at, 'current'), next: textOf(at, 'next') }, at);
  };
  const field = (name: Field) => ({
    name,
    type: shown ? 'text' : 'password',
    spellCheck: false,
    autoCapitalize: 'off',
    error: problem?.field === name ? problem.text : undefined,
  });
  return (
    <form className="stack account-form" ref={form} noValidate onSubmit={(event) => void onSubmit(event)}>
      {/* Tells password managers whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {done && <Alert kind="success" title={t('account.password.done')} justHappened />}
      {problem?.field === null && <Alert kind="danger" title={problem.text} justHappened />}
      <TextField
        label={t('account.password.current')}
        autoComplete="current-password"
        {...field('current')}
      />
      <TextField
        label={t('account.password.next')}
        hint={t('account.password.hint')}
        autoComplete="new-password"
        {...field('next')}
      />
      <Checkbox
        label={t('account.password.show')}
        checked={shown}
        onChange={({ target }) => show(target.checked)}
      />
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {t('account.password.change')}
        </Button>
      </div>
    </form>
  );
}

interface Problem {
  readonly field: Field | null;
  readonly text: string;
}

const isField = (name: string | null): name is Field => name === 'current' || name === 'next';

function useChangePassword() {
  const t = useTexts();
  const change = useChange(ChangePasswordDocument);
  const [problem, setProblem] = useState<Problem>();
  const fail = (form: HTMLFormElement, field: Field | null, text: string): void => {
    setProblem({ field, text });
    // The field must carry its error before it is read out.
    if (field !== null) requestAnimationFrame(() => focusField(field, form));
  };
  const submit = async (input: Record<Field, string>, form: HTMLFormElement): Promise<void> => {
    setProblem(undefined);
    change.reset();
    const empty = (['current', 'next'] as const).find((name) => input[name] === '');
    if (empty !== undefined) return fail(form, empty, t('ui.required'));
    try {
      await change.mutateAsync({ input });
      form.reset();
    } catch (error) {
      // A session that has ended is renewed above the page; then the button is pressed again.
      if (isSignedOut(error)) return;
      const path = error instanceof Refused ? (error.refusal.field?.split('.').at(-1) ?? null) : null;
      fail(form, isField(path) ? path : null, sentenceOf(error));
    }
  };
  return { problem, submit, busy: change.isPending, done: change.isSuccess };
}
